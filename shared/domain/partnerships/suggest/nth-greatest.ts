const swap = (values: Float64Array, a: number, b: number): void => {
  const kept = values[a] ?? 0;
  values[a] = values[b] ?? 0;
  values[b] = kept;
};

/** The middle one of the first, the middle and the last, so that what is in order already is quick too. */
const pivotOf = (values: Float64Array, low: number, high: number): number => {
  const [a, b, c] = [values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
};

/** The n-th greatest of some values (1: the greatest); 0 where there are not as many. Puts them in another order. */
export const nthGreatest = (values: Float64Array, n: number): number => {
  if (values.length < n) return 0;
  let [low, high] = [0, values.length - 1];
  // Hoare's selection (1961).
  while (low < high) {
    const pivot = pivotOf(values, low, high);
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] ?? 0) > pivot) i++;
      while ((values[j] ?? 0) < pivot) j--;
      if (i <= j) swap(values, i++, j--);
    }
    if (n - 1 <= j) high = j;
    else if (n - 1 >= i) low = i;
    else break;
  }
  return values[n - 1] ?? 0;
};
