/**
 * Solves M·x = v for a symmetric positive definite M of size n × n, rows one after the other. Where rounding leaves
 * a pivot that is not positive the direction is dropped (its x is 0), so the answer is always finite.
 */
export const solvePositiveDefinite = (matrix: Float64Array, vector: Float64Array): Float64Array => {
  const size = vector.length;
  const lower = factorise(matrix, size);
  const solution = vector.slice();
  for (let i = 0; i < size; i++) {
    let sum = solution[i] ?? 0;
    for (let j = 0; j < i; j++) sum -= (lower[i * size + j] ?? 0) * (solution[j] ?? 0);
    solution[i] = overPivot(sum, lower[i * size + i] ?? 0);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = solution[i] ?? 0;
    for (let j = i + 1; j < size; j++) sum -= (lower[j * size + i] ?? 0) * (solution[j] ?? 0);
    solution[i] = overPivot(sum, lower[i * size + i] ?? 0);
  }
  return solution;
};

const overPivot = (value: number, pivot: number): number => (pivot > 0 ? value / pivot : 0);

/** Lower triangle of the Cholesky factor; a dropped direction has pivot 0 and an empty column. */
const factorise = (matrix: Float64Array, size: number): Float64Array => {
  const lower = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    const own = matrix[j * size + j] ?? 0;
    let pivot = own;
    for (let k = 0; k < j; k++) pivot -= (lower[j * size + k] ?? 0) ** 2;
    if (!(pivot > own * 1e-12)) continue;
    const root = Math.sqrt(pivot);
    lower[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      lower[i * size + j] = sum / root;
    }
  }
  return lower;
};
