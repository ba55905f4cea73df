import { ButtonLink } from "@/app/_components/ui/button-link";
import { getTranslations } from "@/app/_i18n/words";
import type { RotationPage } from "@/lib/rotation/queries";

/** Links to the rhythm and the channel, for people who may change them, and to the rotations of all teams. */
export async function HeaderLinks(props: { page: RotationPage; setsChannel: boolean }) {
  const { page, setsChannel } = props;
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
      {setsChannel && (
        <ButtonLink href={`/teams/${page.teamId}/channel`} look="secondary">
          {t("channel")}
        </ButtonLink>
      )}
      <ButtonLink href="/rotations" look="secondary">
        {t("all")}
      </ButtonLink>
    </>
  );
}
