import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { bodyFieldsOf, rowFieldsOf } from "@/lib/api/field";
import { everyOperation, isWrite } from "@/lib/api/operation";
import { KEY_SCOPES, TOKEN_SCOPES } from "@/lib/auth/key/key";
import { requireViewer } from "@/lib/auth/viewer";
import { HowToAsk } from "./_components/how-to-ask";
import { Offer } from "./_components/offer";
import type { Described } from "./_components/operation-fold";

export const generateMetadata = titled("api");

const ALL = [...everyOperation().values()];
const PATHS = new Set(ALL.map(({ path }) => path));

/** Of each thing the operation that reads all of it, its fields, and the path of one row where there is one. */
const READINGS = ALL.flatMap((operation) => {
  if (isWrite(operation) || operation.path.endsWith("{id}")) return [];
  const row = `${operation.path}/{id}`;
  const fields = rowFieldsOf(operation.answer);
  return [{ operation, fields, row: PATHS.has(row) ? row : null }];
});
/** Of each change its fields. */
const CHANGES = ALL.filter(isWrite).map((operation) => {
  return { operation, fields: bodyFieldsOf(operation), row: null };
});

export default async function ApiPage() {
  await requireViewer();
  const t = await getTranslations("api");
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
          <Offer part="keys" described={READINGS.filter(isForKeys)} />
          <Offer part="changes" described={CHANGES.filter(isForKeys)} />
          <Offer part="tokens" described={READINGS.filter(isForTokens)}>
            {" "}
            <PageLink href="/account#tokens" className="underline underline-offset-4">
              {t("tokens.make")}
            </PageLink>
          </Offer>
          <Offer part="own-changes" described={CHANGES.filter(isForTokens)} />
        </div>
      </div>
    </>
  );
}

const opens = (scopes: readonly string[]) => (one: Described) =>
  scopes.includes(one.operation.scope);
const isForKeys = opens(KEY_SCOPES);
const isForTokens = opens(TOKEN_SCOPES);
