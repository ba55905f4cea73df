import Link from "next/link";
import { getTranslations } from "@/app/_i18n/words";

/** Links from the home page; a manager's own teams come first. */
export async function QuickLinks({ managesTeamIds }: { managesTeamIds: string[] }) {
  const t = await getTranslations("home.links");
  const links: { href: string; text: string }[] = [
    ...managesTeamIds.slice(0, 1).map((id) => ({ href: `/teams/${id}`, text: t("team") })),
    { href: "/assessments", text: t("history") },
    { href: "/rotations", text: t("rotations") },
    { href: "/absences", text: t("absences") },
    { href: "/guide", text: t("guide") },
    { href: "/privacy", text: t("privacy") },
  ];
  return (
    <nav aria-label={t("label")}>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {links.map(({ href, text }) => (
          <li key={href}>
            <Link
              href={href}
              className="flex min-h-12 items-center justify-between px-5 hover:bg-sunken"
            >
              {text}
              <span aria-hidden className="text-muted">
                →
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
