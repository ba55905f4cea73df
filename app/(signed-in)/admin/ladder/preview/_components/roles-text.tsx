import { getRoleWords } from "@/app/(signed-in)/_components/ladder/role-words";
import { getTranslations } from "@/app/_i18n/words";
import type { WrittenRung } from "@/lib/ladder/written-rung";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";
import { WordingText } from "./wording-text";

/** What a rung means by company size, in both languages; figures set elsewhere are left out. */
export async function RolesText({ roles }: { roles: WrittenRung["roles"] }) {
  const t = await getTranslations("ladder");
  const words = await getRoleWords();
  return (
    <ul className="space-y-3">
      {COMPANY_CONTEXTS.map((size) => {
        const role = roles.follows === null ? roles.sizes[size] : null;
        const decides = roles.follows === null ? role?.decides : roles.decides[size];
        return (
          <li key={size}>
            <span className="block font-medium">{t("rung.size", { size })}</span>
            {role && (
              <span className="block">
                {t("preview.figures", {
                  coding: words.coding(role.coding),
                  reports: words.reports(role.reports),
                })}
              </span>
            )}
            {decides ? <WordingText wording={decides} /> : t("noRole")}
          </li>
        );
      })}
    </ul>
  );
}
