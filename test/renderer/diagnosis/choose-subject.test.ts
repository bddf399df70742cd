import { describe, expect, it } from 'vitest';
import { findSubjects } from '../../../renderer/views/diagnosis/subject-select.tsx';
import { chooseSubject, type Subject } from '../../../renderer/views/diagnosis/use-subject.ts';
import { EntityId } from '../../../shared/domain/entity.ts';

const id = (end: string) => EntityId.parse(`01J0000000000000000000000${end}`);
const territory = (end: string, name: string): Subject => ({
  id: id(end),
  name,
  kind: 'territory',
  type: 'epci',
});
const [a, b, c] = [territory('A', 'Pays des Trois Rivières'), territory('B', 'Évreux'), territory('C', 'Eu')];
const all = [a, b, c];

describe('chooseSubject', () => {
  it('takes the one that is asked for, otherwise that of the project', () => {
    expect(chooseSubject(all, b.id, a.id)).toBe(b);
    expect(chooseSubject(all, null, a.id)).toBe(a);
  });

  it('forgets one that is gone', () => {
    expect(chooseSubject([a, c], b.id, a.id)).toBe(a);
  });

  it('asks when the project says nothing and there are several; one alone is not asked for', () => {
    expect(chooseSubject(all, null, null)).toBeNull();
    expect(chooseSubject([c], null, null)).toBe(c);
    expect(chooseSubject([], null, a.id)).toBeNull();
  });
});

describe('findSubjects', () => {
  it('finds names whatever their case and accents, in the order given', () => {
    expect(findSubjects(all, 'EV', null)).toEqual([b]);
    expect(findSubjects(all, 'e', null)).toEqual(all);
  });

  it('keeps the chosen one among them: at the top while nothing is typed', () => {
    expect(findSubjects(all, '', c.id)).toEqual([c, a, b]);
  });

  it('puts it last when it is not what is looked for, so that Enter takes what is', () => {
    expect(findSubjects(all, 'eu', a.id)).toEqual([b, c, a]);
    expect(findSubjects(all, 'rivieres', a.id)).toEqual([a]);
    expect(findSubjects(all, 'nowhere', a.id)).toEqual([a]);
  });

  it('never lists more than can be read', () => {
    const many = Array.from({ length: 900 }, () => a);
    expect(findSubjects(many, '', null).length).toBeLessThanOrEqual(51);
    expect(findSubjects(many, 'pays', b.id).length).toBeLessThanOrEqual(51);
  });
});
