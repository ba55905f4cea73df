import type { ReactNode } from "react";
import { Folds } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import { OperationFold, type Described, type Part } from "./operation-fold";

type OfferProps = {
  part: Part;
  described: Described[];
  children?: ReactNode;
};

/** What can be asked for in one way. */
export async function Offer({ part, described, children }: OfferProps) {
  const t = await getTranslations("api");
  return (
    <section aria-labelledby={part} className="space-y-4">
      <h2 id={part} className="text-lg font-semibold">
        {t(`${part}.title`)}
      </h2>
      <p className="text-muted">
        {t(`${part}.lead`)}
        {children}
      </p>
      <Folds>
        {described.map((one) => (
          <OperationFold key={one.operation.about} part={part} {...one} />
        ))}
      </Folds>
    </section>
  );
}
