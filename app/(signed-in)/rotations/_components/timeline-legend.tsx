import { getTranslations } from "@/app/_i18n/words";
import { LEADING_KINDS } from "@/lib/rotation/schedule";
import { BAR_LOOKS } from "./bar-looks";

/** What the boxes and marks of the timeline mean. */
export async function TimelineLegend() {
  const t = await getTranslations("timeline.legend");
  const marks = [
    ...LEADING_KINDS.map((kind) => ({
      said: t(kind),
      drawn: <rect x="1" y="1" width="22" height="14" rx="3" className={BAR_LOOKS[kind].box} />,
    })),
    { said: t("both"), drawn: <rect y="5" width="24" height="5" className="fill-good" /> },
    { said: t("today"), drawn: <rect x="11" width="2" height="16" className="fill-danger" /> },
  ];
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {marks.map(({ said, drawn }) => (
        <li key={said} className="flex items-center gap-2">
          <svg className="h-4 w-6 shrink-0" aria-hidden>
            {drawn}
          </svg>
          {said}
        </li>
      ))}
    </ul>
  );
}
