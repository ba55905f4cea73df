import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";
import type { RotationPage } from "@/lib/rotation/queries";

/** Links to the rhythm, for people who may change it, and to the rotations of all teams. */
export async function HeaderLinks({ page }: { page: RotationPage }) {
  const t = await getTranslations("rotation");
  return (
    <>
      {page.steers && (
        <ButtonLink
          href={`/teams/${page.teamId}/rotation/rhythm`}
          look={page.proposal ? "secondary" : "primary"}
        >
          {t(page.proposal ? "rhythm.title-change" : "rhythm.title")}
        </ButtonLink>
      )}
      <ButtonLink href="/rotations" look="secondary">
        {t("all")}
      </ButtonLink>
    </>
  );
}
