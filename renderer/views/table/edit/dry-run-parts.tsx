import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../table.module.css';

/** Lines of a list that one reads. */
export const SHOWN = 200;

interface CellsProps {
  readonly label: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}

/** A list of cells in its own place. */
export const Cells = ({ label, headings, children }: CellsProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: longer than its place, it is scrolled by keyboard
  <section className={classes.dryList} aria-label={label} tabIndex={0}>
    <Table stickyHeader verticalSpacing={6} horizontalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          {headings.map((heading) => (
            <Table.Th key={heading}>{heading}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </section>
);

/** What a cell reads. */
export const Text = ({ text }: { text: string | null }) => {
  const { t } = useTranslation();
  return text === null || text === '' ? (
    <span className="unknown">{t('card.unknown')}</span>
  ) : (
    <bdi>{text}</bdi>
  );
};

interface CellLineProps {
  readonly name: string;
  readonly column: string;
  /** What is told of it: its two values, or one and what is wrong with it. */
  readonly told: readonly [ReactNode, ReactNode];
}

/** One cell of such a list. */
export const CellLine = ({ name, column, told: [first, second] }: CellLineProps) => (
  <Table.Tr>
    <Table.Td>
      <bdi>{name}</bdi>
    </Table.Td>
    <Table.Td>{column}</Table.Td>
    <Table.Td>{first}</Table.Td>
    <Table.Td>{second}</Table.Td>
  </Table.Tr>
);
