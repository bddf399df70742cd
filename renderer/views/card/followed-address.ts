/**
 * Whether an address is offered as a link: `https:` without a name or a password in it, which would be taken for a host,
 * or a correspondent. Any other is shown as text, to be copied by whoever trusts it.
 */
export const isFollowed = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'mailto:' || (protocol === 'https:' && username === '' && password === '');
};
