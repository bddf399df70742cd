/** Two interlocked rings: the teal one passes over, then under the vermilion one. */
export const Logo = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" fill="none" strokeWidth={4} aria-hidden="true">
    <circle cx={11.5} cy={16} r={8} stroke="var(--logo)" />
    <circle cx={20.5} cy={16} r={8} stroke="#D55E00" />
    <path d="M15.9 9.3a8 8 0 0 1 3.6 6.7" stroke="var(--logo)" />
  </svg>
);
