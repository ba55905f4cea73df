import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { Viewer } from "@/lib/auth/viewer";
import { reachesSeveralTeams } from "@/lib/team/policy";

/** The names of the teams above, after the way to the list for whoever has one. */
export async function TeamsAbove({ names, viewer }: { names: string[]; viewer: Viewer }) {
  const t = await getTranslations("team.list");
  const list = reachesSeveralTeams(viewer) && (
    <PageLink href="/teams" className="underline underline-offset-4">
      {t("title")}
    </PageLink>
  );
  return (
    <>
      {list}
      {list && names.length > 0 && " / "}
      {names.join(" / ")}
    </>
  );
}
