import type { ReactNode } from "react";
import { SiteFooter } from "@/app/_components/site-footer";
import { SiteHeader } from "@/app/_components/site-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { navigationOf } from "@/lib/home/navigation";
import { hasSharers } from "@/lib/sharing/named-queries";
import { FactorRemovedNotice } from "./_components/factor-removed-notice";
import { FreshOnReturn } from "./_components/fresh-on-return";
import { ErasureNotice } from "./_components/rights/erasure-notice";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const navigation = navigationOf({
    ...viewer,
    isSharedWith: await hasSharers(viewer, new Date()),
  });
  const t = await getTranslations("app");
  return (
    <div className="flex min-h-dvh flex-col max-lg:pb-14 print:block print:min-h-0 print:pb-0">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:rounded-lg focus:bg-surface focus:px-4 focus:py-2"
      >
        {t("skip")}
      </a>
      {viewer.demo && (
        <aside className="print:hidden bg-sunken px-4 py-1.5 text-center text-xs text-muted">
          {t("demo")}
        </aside>
      )}
      <FreshOnReturn />
      <SiteHeader name={viewer.name} navigation={navigation} />
      {viewer.erasedAt && <ErasureNotice at={viewer.erasedAt} />}
      {viewer.factorTakenAt && <FactorRemovedNotice at={viewer.factorTakenAt} />}
      <main id="content" className="mx-auto w-full max-w-6xl px-4 py-10 sm:px-6 sm:py-14 print:p-0">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
