import Link from "next/link";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { DataTable } from "@/app/_components/ui/data-table";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { countAwaited } from "@/lib/people/mailing/queries";
import { listPeople } from "@/lib/people/queries";
import { parseSearch } from "@/lib/people/search-input";
import { InvitationsLink } from "./_components/invitations-link";
import { PeoplePager } from "./_components/people-pager";
import { PeopleSearchForm } from "./_components/people-search-form";

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("title") });

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const search = parseSearch(await searchParams);
  const viewer = await requireViewer();
  const [found, awaited] = await Promise.all([listPeople(viewer, search), countAwaited(viewer)]);
  if (!found || !awaited) notFound();
  const t = await getTranslations("people");
  const rows = found.people.map((person) => ({
    key: person.id,
    cells: [
      <Link key="name" href={`/admin/people/${person.id}`} className="font-medium underline">
        {person.name}
      </Link>,
      person.email,
      person.team ?? t("noTeam"),
      person.isAdmin
        ? t("adminState", { state: t(`state.${person.state}`) })
        : t(`state.${person.state}`),
    ],
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("count", { count: found.total })}
        actions={<ButtonLink href="/admin/people/new">{t("add")}</ButtonLink>}
      />
      <InvitationsLink {...awaited} />
      <PeopleSearchForm search={search} />
      {rows.length === 0 && <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
      {rows.length > 0 && (
        <DataTable
          caption={t("title")}
          head={[t("name"), t("email"), t("team"), t("status")]}
          rows={rows}
        />
      )}
      <PeoplePager search={search} total={found.total} />
    </>
  );
}
