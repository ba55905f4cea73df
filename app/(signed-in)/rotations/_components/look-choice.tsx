import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { pathTo, PERIODS, SCALES, type TimelineLook } from "@/lib/rotation/timeline-look";

/** The length of the window, and its unit. */
export async function LookChoice({ look }: { look: TimelineLook }) {
  const t = await getTranslations("timeline");
  const choice = (href: string, isHere: boolean, text: string) => (
    <PageLink
      key={href}
      href={href}
      aria-current={isHere ? "true" : undefined}
      className="rounded-md px-2.5 py-1.5 text-muted hover:text-ink aria-[current=true]:bg-sunken aria-[current=true]:font-medium aria-[current=true]:text-ink"
    >
      {text}
    </PageLink>
  );
  return (
    <nav
      aria-label={t("shown")}
      className="-mx-2.5 mb-4 flex flex-wrap gap-x-6 gap-y-1 text-sm print:hidden"
    >
      <span className="flex gap-1">
        {PERIODS.map((quarters) =>
          choice(
            pathTo({ ...look, quarters }),
            quarters === look.quarters,
            t("period", { quarters }),
          ),
        )}
      </span>
      <span className="flex gap-1">
        {SCALES.map((by) => choice(pathTo({ ...look, by }), by === look.by, t(`by-${by}`)))}
      </span>
    </nav>
  );
}
