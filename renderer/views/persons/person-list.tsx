import { useLayoutEffect, useRef } from 'react';
import { PersonItem } from './person-item.tsx';
import classes from './persons.module.css';
import type { Person } from './use-persons.ts';

/** A person who leaves the list takes the focus along: the list then has it. */
const useFocusKept = (persons: readonly Person[]) => {
  const box = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the list is another one
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) box.current?.focus();
  }, [persons]);
  return {
    ref: box,
    onFocus: () => {
      hadFocus.current = true;
    },
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      if (relatedTarget !== null) hadFocus.current = false;
    },
  };
};

interface Props {
  readonly label: string;
  readonly persons: readonly Person[];
  readonly isOfCard?: boolean;
}

/** Persons, one below the other, each with what can be done. */
export const PersonList = ({ label, persons, isOfCard = false }: Props) => (
  <section
    {...useFocusKept(persons)}
    tabIndex={-1}
    aria-label={label}
    data-focus-home
    className={classes.box}
  >
    {persons.length > 0 && (
      <ul className={classes.list}>
        {persons.map((person) => (
          <PersonItem key={person.id} person={person} isOfCard={isOfCard} />
        ))}
      </ul>
    )}
  </section>
);
