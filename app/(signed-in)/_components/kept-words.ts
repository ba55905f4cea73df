import { getTranslations } from "@/app/_i18n/words";
import type { Keeping, Kind } from "@/lib/retention/kept";

/** Says how long something of a kind is kept. */
export async function getKeptWords(): Promise<(keeping: Keeping, kind: Kind) => string> {
  const t = await getTranslations("retention");
  return (keeping, kind) => {
    const months = keeping[kind];
    return months === null ? t(`endless.${kind}`) : t("months", { months });
  };
}
