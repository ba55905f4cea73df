/** The product's name with its logo: a pendulum at rest between the two tracks. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2 font-semibold leading-6 tracking-tight">
      <svg viewBox="0 0 24 24" className="size-6" aria-hidden>
        <path
          d="M3 15a11 11 0 0 0 18 0"
          className="fill-none stroke-line-strong"
          strokeWidth="1.5"
        />
        <path d="M12 2 9 16" className="stroke-ink" strokeWidth="1.5" strokeLinecap="round" />
        <circle cx="8.6" cy="17.6" r="3.2" className="fill-ink" />
        <rect x="1.5" y="12" width="3" height="3" className="fill-ic" />
        <circle cx="21" cy="13.5" r="1.6" className="fill-mg" />
      </svg>
      {name}
    </span>
  );
}
