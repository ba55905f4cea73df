/** The mark of a track: a square for IC, a disc for Management, a ring between them for undecided. */
export function TrackMark(props: { track: "IC" | "UNDECIDED" | "MANAGEMENT" }) {
  return (
    <svg viewBox="0 0 12 12" className="inline-block size-3 shrink-0" aria-hidden>
      {props.track === "IC" && <rect x="1" y="1" width="10" height="10" className="fill-ic" />}
      {props.track === "MANAGEMENT" && <circle cx="6" cy="6" r="5.5" className="fill-mg" />}
      {props.track === "UNDECIDED" && (
        <circle cx="6" cy="6" r="4.5" className="fill-none stroke-muted" strokeWidth="2" />
      )}
    </svg>
  );
}
