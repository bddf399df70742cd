/** Insee's legal categories (levels 1 to 3) by the longest prefix, as meanings; null: no organisation to speak of. */
const BY_PREFIX: Readonly<Record<string, string>> = {
  '1': 'actor/company',
  '2': 'actor/informal',
  '3': 'actor/company',
  '32': 'actor/other',
  '4': 'actor/public-body',
  '5': 'actor/company',
  '51': 'actor/cooperative',
  '5191': 'funder/bank',
  '5192': 'funder/bank',
  '5193': 'funder/bank',
  '5194': 'funder/bank',
  '5196': 'funder/bank',
  '5203': 'actor/cooperative',
  '5307': 'actor/cooperative',
  '5309': 'actor/cooperative',
  '544': 'actor/cooperative',
  '5442': 'actor/company',
  '545': 'actor/cooperative',
  '5460': 'actor/cooperative',
  '5543': 'actor/cooperative',
  '5547': 'actor/cooperative',
  '555': 'actor/cooperative',
  '5560': 'actor/cooperative',
  '5643': 'actor/cooperative',
  '5647': 'actor/cooperative',
  '565': 'actor/cooperative',
  '5660': 'actor/cooperative',
  '6': 'actor/company',
  '61': 'funder/bank',
  '62': 'actor/sme-collective',
  '63': 'actor/cooperative',
  '64': 'actor/mutual',
  '6543': 'actor/cooperative',
  '6551': 'actor/cooperative',
  '6554': 'actor/cooperative',
  '6558': 'actor/cooperative',
  '6560': 'actor/cooperative',
  '6595': 'funder/bank',
  '6596': 'funder/bank',
  '71': 'actor/public-body',
  '72': 'actor/local-authority',
  '7210': 'territory/commune',
  '7220': 'territory/department',
  '7230': 'territory/region',
  '73': 'actor/local-authority',
  '732': 'actor/public-body',
  '7331': 'actor/academic',
  '7343': 'territory/epci',
  '7344': 'territory/epci',
  '7346': 'territory/epci',
  '7347': 'territory/epci',
  '7348': 'territory/epci',
  '7357': 'territory/petr',
  '7364': 'actor/public-body',
  '7365': 'actor/public-body',
  '7366': 'actor/public-body',
  '7371': 'actor/public-body',
  '7373': 'actor/public-body',
  '7379': 'actor/public-body',
  '7381': 'actor/chamber',
  '7382': 'actor/public-body',
  '7383': 'actor/academic',
  '7384': 'actor/academic',
  '7385': 'actor/public-body',
  '7389': 'actor/public-body',
  '74': 'actor/public-body',
  '81': 'actor/public-body',
  '82': 'actor/mutual',
  '83': 'actor/other',
  '84': 'actor/other',
  '8420': 'actor/sme-collective',
  '8470': 'actor/sme-collective',
  '85': 'actor/mutual',
  '91': 'actor/other',
  '92': 'actor/association',
  '9223': 'actor/sme-collective',
  '93': 'funder/foundation',
  '99': 'actor/other',
};

const longestPrefix = (table: Readonly<Record<string, string>>, code: string): string | null => {
  for (let length = code.length; length > 0; length--) {
    const meaning = Object.hasOwn(table, code.slice(0, length)) ? table[code.slice(0, length)] : undefined;
    if (meaning) return meaning;
  }
  return null;
};

/** `9220` → `actor/association`; null for what is no code of two to four digits. */
export const meaningOfLegalCategory = (code: string): string | null =>
  /^\d{2}(\d{2})?$/.test(code.trim()) ? longestPrefix(BY_PREFIX, code.trim()) : null;

/** Activities of NAF (revision 2 and 2025) that say what a body is, whoever it belongs to. */
const BY_ACTIVITY: Readonly<Record<string, string>> = {
  '64.1': 'funder/bank',
  '64.3': 'funder/fund',
  '65.12Z': 'actor/company',
  '72': 'actor/academic',
  '84.11': 'actor/local-authority',
  '84.12': 'actor/public-body',
  '84.13': 'actor/public-body',
  '84.2': 'actor/public-body',
  '84.3': 'actor/public-body',
  '85': 'actor/academic',
  '94.11': 'actor/sme-collective',
  '94.99': 'actor/association',
};

/** `94.99Z`, `9499Z` → `actor/association`, never sure: an activity is no status. */
export const meaningOfActivity = (code: string): string | null => {
  const found = /^(\d{2})\.?(\d{1,2})([A-Z]?)$/i.exec(code.trim());
  return found
    ? longestPrefix(BY_ACTIVITY, `${found[1]}.${found[2]}${(found[3] ?? '').toUpperCase()}`)
    : null;
};
