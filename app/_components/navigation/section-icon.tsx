import type { SectionKey } from "@/lib/home/navigation";

/** Lines on a field of 24 by 24, for the sections of a phone's bar. */
const LINES: Partial<Record<SectionKey, string>> = {
  home: "M4 11l8-7 8 7v9h-5.500v-6h-5v6H4z",
  week: "M4 6h16v14H4zM4 10.500h16M8.5 3.500v4M15.5 3.500v4M8.5 15l2.5 2.5 4.5-4.5",
  overview: "M4 4h7v9H4zM15 4h5v5h-5zM15 13h5v7h-5zM4 17h7v3H4z",
  path: "M12 3.500L8.5 15M3.5 14a9.5 9.5 0 0 0 17 0M10.5 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
  trials: "M5 21V4M5 4.500h12.500L15 8.500l2.5 4H5",
  team: "M12 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM3.5 19.500c0-3.5 2.5-5.5 5.5-5.500s5.5 2 5.5 5.500M15.5 5.500a3 3 0 0 1 0 5.500M17 14.500c2.2.7 3.5 2.5 3.5 5",
  timeline: "M4 5.500h9M8 12h10M12 18.500h8",
  figures: "M4 20h16M7 20v-7M12 20V5M17 20v-10",
  guide:
    "M12 6.500C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.500V5c-3-.5-6 0-8 1.500zM12 6.500v13",
  teams:
    "M9.5 4h5v4.500h-5zM3.5 15.500h5V20h-5zM15.5 15.500h5V20h-5zM12 8.500V12M6 15.500V12h12v3.5",
  people: "M15.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM5 20c0-4 3-6 7-6s7 2 7 6",
  import: "M12 4v10.500M8 11l4 4 4-4M4 15v5h16v-5",
  questionnaire: "M4.5 6h1M9 6h11M4.5 12h1M9 12h11M4.5 18h1M9 18h11",
};
/** Sections that look alike. */
const LIKE: Partial<Record<SectionKey, SectionKey>> = { myTeam: "team", myTeams: "team" };

/** The sign of a section in a phone's bar; its name stands below. */
export function SectionIcon({ of }: { of: SectionKey }) {
  return (
    <svg viewBox="0 0 24 24" className="size-5 fill-none stroke-current lg:hidden" aria-hidden>
      <path
        d={LINES[LIKE[of] ?? of]}
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
