import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";

/** The way to the rotations of all teams. */
export async function AllTeams() {
  const t = await getTranslations("rotation");
  return (
    <ButtonLink href="/rotations" look="secondary">
      {t("all")}
    </ButtonLink>
  );
}
