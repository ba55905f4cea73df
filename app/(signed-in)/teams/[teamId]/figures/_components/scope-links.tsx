import Link from "next/link";
import { getTranslations } from "@/app/_i18n/words";

/** The team alone, or with all teams below it. */
export async function ScopeLinks(props: { chosen: "TEAM" | "SUBTREE"; months: number }) {
  const t = await getTranslations("figures.of");
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-1 text-sm">
      {(["TEAM", "SUBTREE"] as const).map((kind) => (
        <Link
          key={kind}
          href={`?of=${kind}&months=${props.months}`}
          prefetch={false}
          scroll={false}
          aria-current={kind === props.chosen ? "true" : undefined}
          className="rounded-md px-3 py-1.5 text-muted hover:text-ink aria-[current=true]:bg-sunken aria-[current=true]:font-medium aria-[current=true]:text-ink"
        >
          {t(kind)}
        </Link>
      ))}
    </nav>
  );
}
