/** A day so many months later, `YYYY-MM-DD`; the last of the month where it has not that day. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastDate = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${toYear}-${pad(toMonth)}-${pad(Math.min(date, lastDate))}`;
};
