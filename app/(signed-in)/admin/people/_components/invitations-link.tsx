import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { AwaitedPeople } from "@/lib/people/mailing/queries";

/** Says how many people have not joined, and leads to their invitations; nothing when all have. */
export async function InvitationsLink({ waiting, never }: AwaitedPeople) {
  if (waiting === 0) return null;
  const t = await getTranslations("people.invitations");
  return (
    <p className="mb-6">
      {t("link", { waiting, never })}{" "}
      <PageLink href="/admin/people/invitations" className="underline">
        {t("open")}
      </PageLink>
    </p>
  );
}
