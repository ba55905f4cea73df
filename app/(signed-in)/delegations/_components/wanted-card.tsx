import { buttonStyle } from "@/app/_components/ui/button-style";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { Notice } from "@/app/_components/ui/notice";
import { getTranslations } from "@/app/_i18n/words";
import type { Parsed } from "@/lib/input";

type Asked = Record<string, string | string[] | undefined>;

/** Who shall stand in, and when. Nothing is saved: it leads to what is then confirmed. */
export async function WantedCard(props: {
  wanted: Asked;
  said: Parsed<unknown>;
  hasOffer: boolean;
}) {
  const t = await getTranslations("delegation");
  const { wanted, said, hasOffer } = props;
  const given = (field: string) => {
    const value = wanted[field];
    return typeof value === "string" ? value : "";
  };
  const [fault] = said.ok ? [] : Object.values(said.errors);
  return (
    <Card title={t("wanted.title")}>
      {given("email") !== "" && !hasOffer && (
        <div className="mb-4">
          <Notice>{t(`errors.${fault && fault !== "invalid" ? fault : "nobody-here"}`)}</Notice>
        </div>
      )}
      <form method="get" className="max-w-md space-y-4">
        <TextField
          name="email"
          type="email"
          label={t("wanted.email")}
          defaultValue={given("email")}
          required
        />
        <TextField
          name="startsOn"
          type="date"
          label={t("wanted.from")}
          defaultValue={given("startsOn")}
          required
        />
        <TextField
          name="lastDay"
          type="date"
          label={t("wanted.to")}
          defaultValue={given("lastDay")}
          required
        />
        <button className={buttonStyle("secondary")}>{t("wanted.next")}</button>
      </form>
    </Card>
  );
}
