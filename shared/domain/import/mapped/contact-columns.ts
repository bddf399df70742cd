import { cleanLine } from '../../text.ts';
import type { Building } from './building.ts';
import type { Column, Writer } from './column.ts';

type ContactField = 'name' | 'firstName' | 'function' | 'email' | 'phone';
const FIELDS: readonly ContactField[] = ['name', 'firstName', 'function', 'email', 'phone'];

/** `Marie Le Gall <marie@ex.fr>, 02 99 00 00 00` → its parts. */
const splitContact = (text: string) => {
  const email = /[^\s<>;,()]{1,64}@[^\s<>;,()]{1,255}/.exec(text)?.[0] ?? null;
  const phone = /(?:\+\d{2}|0)[\s.]?\d(?:[\s.-]?\d{2}){4}/.exec(text)?.[0] ?? null;
  const rest = text.replace(email ?? '', '').replace(phone ?? '', '');
  const name = cleanLine(rest.replace(/[<>()]/g, ' ').replace(/^[\s,;–-]+|[\s,;–-]+$/g, ''));
  return { name, email, phone };
};

/** Never written unless contacts were asked for. */
export const contactWriter = (field: string, { withPersons }: Column): Writer<Building> | null => {
  const part = FIELDS.find((one) => field === `contact.${one}`);
  if (!part) return null;
  return ({ draft }, written) => {
    if (!withPersons) return;
    const text = cleanLine(written).slice(0, 300);
    const contact = draft.contacts[0] ?? { name: '', function: null, email: null, phone: null };
    if (part === 'name') {
      const { name, email, phone } = splitContact(text);
      contact.name = [contact.name, name].filter(Boolean).join(' ');
      contact.email ??= email;
      contact.phone ??= phone;
    } else if (part === 'firstName') contact.name = [text, contact.name].filter(Boolean).join(' ');
    else contact[part] = text;
    draft.contacts[0] = contact;
  };
};
