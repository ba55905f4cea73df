import { type Wording } from "@/lib/scoring/instrument";

/** A text in both languages, one below the other. */
export function WordingText({ wording }: { wording: Wording }) {
  return (
    <>
      <span lang="en" className="block">
        {wording.en}
      </span>
      <span lang="fr" className="block text-muted">
        {wording.fr}
      </span>
    </>
  );
}
