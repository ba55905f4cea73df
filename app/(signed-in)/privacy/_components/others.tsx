import { Fold } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";

const OTHERS = ["former", "directors", "colleagues", "sponsors", "admins"] as const;

/** Everybody except the direct manager, and what they see. */
export async function Others() {
  const t = await getTranslations("privacy.others");
  return (
    <Fold title={t("title")} aside={t("short")}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[14rem_1fr]">
        {OTHERS.map((who) => (
          <div key={who} className="contents">
            <dt className="font-medium">{t(`${who}.who`)}</dt>
            <dd className="text-muted">{t(`${who}.what`)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
