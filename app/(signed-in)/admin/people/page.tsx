import { notFound } from "next/navigation";
import { PartPager } from "@/app/(signed-in)/_components/part-pager";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { countAwaited } from "@/lib/people/mailing/queries";
import { listPeople } from "@/lib/people/queries";
import { partOf } from "@/lib/part";
import { pathTo } from "@/lib/people/search";
import { parseSearch } from "@/lib/people/search-input";
import { listAllTeams } from "@/lib/team/list-queries";
import { InvitationsLink } from "./_components/invitations-link";
import { PeopleList } from "./_components/people-list";
import { PeopleSearchForm } from "./_components/people-search-form";

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("title") });

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const search = parseSearch(await searchParams);
  const viewer = await requireViewer();
  const [found, awaited, teams] = await Promise.all([
    listPeople(viewer, search),
    countAwaited(viewer),
    listAllTeams(viewer),
  ]);
  if (!found || !awaited || !teams) notFound();
  const t = await getTranslations("people");
  const { people, total } = found;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("count", { count: total })}
        actions={<ButtonLink href="/admin/people/new">{t("add")}</ButtonLink>}
      />
      <InvitationsLink {...awaited} />
      <PeopleSearchForm search={search} teams={teams} />
      <PeopleList people={people} teams={teams} today={viewer.today} />
      <PartPager
        part={partOf(total, search.page)}
        words="people"
        isSearched
        at={(page) => pathTo({ ...search, page })}
      />
    </>
  );
}
