import { Card } from "@/app/_components/ui/card";
import { Folds } from "@/app/_components/ui/fold";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { rowFieldsOf } from "@/lib/api/field";
import { everyOperation } from "@/lib/api/operation";
import { requireViewer } from "@/lib/auth/viewer";
import { HowToAsk } from "./_components/how-to-ask";
import { OperationFold } from "./_components/operation-fold";

export const generateMetadata = titled("api");

const ALL = [...everyOperation().values()];
const PATHS = new Set(ALL.map(({ path }) => path));

/** Of each thing the operation that reads all of it, its fields, and the path of one row where there is one. */
const DESCRIBED = ALL.filter(({ path }) => !path.endsWith("{id}")).map((operation) => {
  const row = `${operation.path}/{id}`;
  return { operation, fields: rowFieldsOf(operation.answer), row: PATHS.has(row) ? row : null };
});

export default async function ApiPage() {
  await requireViewer();
  const t = await getTranslations("api");
  const folds = (isOwn: boolean) => (
    <Folds>
      {DESCRIBED.filter(({ operation }) => (operation.scope === "own") === isOwn).map((one) => (
        <OperationFold key={one.operation.path} {...one} />
      ))}
    </Folds>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 lg:order-2">
          <Card title={t("ask.title")}>
            <HowToAsk />
          </Card>
        </div>
        <div className="min-w-0 space-y-10">
          <section aria-labelledby="with-key" className="space-y-4">
            <h2 id="with-key" className="text-lg font-semibold">
              {t("keys.title")}
            </h2>
            <p className="text-muted">{t("keys.lead")}</p>
            {folds(false)}
          </section>
          <section aria-labelledby="with-token" className="space-y-4">
            <h2 id="with-token" className="text-lg font-semibold">
              {t("tokens.title")}
            </h2>
            <p className="text-muted">
              {t("tokens.lead")}{" "}
              <PageLink href="/account#tokens" className="underline underline-offset-4">
                {t("tokens.make")}
              </PageLink>
            </p>
            {folds(true)}
          </section>
        </div>
      </div>
    </>
  );
}
