-- CreateTable
CREATE TABLE "ladder_version" (
    "version" INTEGER NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "rungs" JSONB NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "setById" UUID,

    CONSTRAINT "ladder_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "ladder_draft" (
    "id" UUID NOT NULL,
    "basedOn" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "rungs" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "ladder_draft_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "ladder_version" ADD CONSTRAINT "ladder_version_setById_fkey" FOREIGN KEY ("setById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_draft" ADD CONSTRAINT "ladder_draft_basedOn_fkey" FOREIGN KEY ("basedOn") REFERENCES "ladder_version"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_draft" ADD CONSTRAINT "ladder_draft_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Versions follow each other, never change, and take effect in their order.
CREATE FUNCTION "refuse_ladder_gap"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."version" > 1 AND NOT EXISTS (
    SELECT 1 FROM "ladder_version" WHERE "version" = NEW."version" - 1
  ) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('Version %s of the ladder does not follow the latest one.', NEW."version");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ladder_no_gap" BEFORE INSERT ON "ladder_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_ladder_gap"();
CREATE FUNCTION "refuse_earlier_ladder"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "ladder_version"
    WHERE "version" < NEW."version" AND "effectiveOn" > NEW."effectiveOn"
  ) THEN
    RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'A version of the ladder does not take effect before the one that it follows.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ladder_in_order" BEFORE INSERT ON "ladder_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_earlier_ladder"();
CREATE TRIGGER "ladder_version_never_changes" BEFORE UPDATE OR DELETE ON "ladder_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ladder_version_no_truncate" BEFORE TRUNCATE ON "ladder_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_truncate"();
CREATE UNIQUE INDEX "ladder_one_draft" ON "ladder_draft" ((true));

COMMENT ON TRIGGER "ladder_no_gap" ON "ladder_version" IS 'Versions of the ladder are numbered without a gap.';
COMMENT ON TRIGGER "ladder_in_order" ON "ladder_version" IS 'A version of the ladder does not take effect before the one that it follows.';
COMMENT ON TRIGGER "ladder_version_never_changes" ON "ladder_version" IS 'A version of the ladder never changes and is never deleted.';
COMMENT ON TRIGGER "ladder_version_no_truncate" ON "ladder_version" IS 'The versions of the ladder cannot be emptied.';
COMMENT ON INDEX "ladder_one_draft" IS 'One next version of the ladder is written at a time.';

-- What Pendulum comes with: lib/ladder/first-ladder.ts. In force from a day before any installation.
INSERT INTO "ladder_version" ("version", "effectiveOn", "rungs") VALUES (1, '2000-01-01', '[
  {"key":"staff-engineer","track":"IC","order":1,"name":{"en":"Staff Engineer","fr":"Staff Engineer"},"counterpart":"engineering-manager","reach":{"en":"A few teams that share a problem.","fr":"Quelques équipes qui partagent un problème."},"expectations":[{"dimension":"energy","sentence":{"en":"Solves problems that cross teams.","fr":"Résout des problèmes communs à plusieurs équipes."},"example":null,"isShared":false},{"dimension":"impact","sentence":{"en":"Wins agreement without authority.","fr":"Convainc sans pouvoir hiérarchique."},"example":null,"isShared":false},{"dimension":"scale","sentence":{"en":"Improves colleagues’ engineering.","fr":"Fait progresser ses collègues."},"example":null,"isShared":true}],"roles":{"follows":"staff","decides":{"small":{"en":"Decides technical questions with the team; a hands-on CTO settles the rest.","fr":"Décide des questions techniques avec l’équipe ; un CTO de terrain tranche le reste."},"growing":{"en":"Decides architecture across a few teams; peers challenge it.","fr":"Décide de l’architecture entre quelques équipes ; ses pairs la mettent à l’épreuve."},"large":{"en":"Recommends; a group of Staff and Principal Engineers decides technical direction.","fr":"Recommande ; un cercle de Staff et de Principal Engineers décide de la direction technique."}}},"entry":{"en":"From Senior Engineer: by work that already crosses teams. From Engineering Manager: by an agreed return to hands-on work.","fr":"Depuis Senior Engineer : par un travail qui dépasse déjà l’équipe. Depuis Engineering Manager : par un retour convenu à la technique."}},
  {"key":"principal-engineer","track":"IC","order":2,"name":{"en":"Principal Engineer","fr":"Principal Engineer"},"counterpart":"director","reach":{"en":"One technical domain, for years, in every team that builds on it.","fr":"Un domaine technique, sur plusieurs années, dans toutes les équipes qui s’appuient dessus."},"expectations":[{"dimension":"impact","sentence":{"en":"Sets one domain’s technical direction.","fr":"Fixe la direction technique d’un domaine."},"example":null,"isShared":false},{"dimension":"ambiguity","sentence":{"en":"Settles long-lasting trade-offs.","fr":"Tranche des compromis durables."},"example":null,"isShared":false},{"dimension":"scale","sentence":{"en":"Develops future Staff engineers.","fr":"Prépare la relève technique."},"example":null,"isShared":true}],"roles":{"follows":null,"sizes":{"small":null,"growing":{"coding":{"from":30,"to":50},"reports":null,"decides":{"en":"Decides the lasting questions of the domain; teams decide the rest.","fr":"Décide des questions durables du domaine ; les équipes décident du reste."}},"large":{"coding":{"from":20,"to":40},"reports":null,"decides":{"en":"Decides technical direction with other Staff and Principal Engineers.","fr":"Décide de la direction technique avec d’autres Staff et Principal Engineers."}}}},"entry":{"en":"From Staff Engineer: by decisions that still hold years later. From Director: seldom, and with recent hands-on work.","fr":"Depuis Staff Engineer : par des décisions qui tiennent encore des années plus tard. Depuis Director : rarement, et avec une pratique technique récente."}},
  {"key":"distinguished-engineer","track":"IC","order":3,"name":{"en":"Distinguished Engineer","fr":"Distinguished Engineer"},"counterpart":"vp-engineering","reach":{"en":"The whole company, and engineers outside it.","fr":"Toute l’entreprise, et des ingénieurs d’ailleurs."},"expectations":[{"dimension":"impact","sentence":{"en":"Shapes company-wide technology choices.","fr":"Oriente les choix technologiques de l’entreprise."},"example":null,"isShared":false},{"dimension":"ambiguity","sentence":{"en":"Spots risks early.","fr":"Repère tôt les risques."},"example":null,"isShared":true},{"dimension":"energy","sentence":{"en":"Represents engineering outside the company.","fr":"Représente l’ingénierie à l’extérieur."},"example":null,"isShared":false}],"roles":{"follows":null,"sizes":{"small":null,"growing":null,"large":{"coding":{"from":10,"to":30},"reports":null,"decides":{"en":"Recommends to the CTO and the VP, who decide on people and money.","fr":"Recommande au CTO et au VP, qui décident des personnes et des moyens."}}}},"entry":{"en":"From Principal Engineer: by choices that changed the whole company. Few companies have this role.","fr":"Depuis Principal Engineer : par des choix qui ont changé toute l’entreprise. Peu d’entreprises ont ce rôle."}},
  {"key":"hands-on-cto","track":"IC","order":4,"name":{"en":"Hands-on CTO","fr":"CTO de terrain"},"counterpart":"cto","reach":{"en":"All technology of a small company.","fr":"Toute la technologie d’une petite entreprise."},"expectations":[{"dimension":"coding","sentence":{"en":"Owns the technology of a small company and still builds it.","fr":"Répond de la technologie d’une petite entreprise et la construit encore."},"example":null,"isShared":false}],"roles":{"follows":null,"sizes":{"small":{"coding":{"from":30,"to":60},"reports":{"from":3,"to":8},"decides":{"en":"Decides on technology; on people and money with the founders.","fr":"Décide de la technologie ; des personnes et des moyens avec les fondateurs."}},"growing":null,"large":null}},"entry":{"en":"By founding the company or joining it early. When it grows, the role becomes the CTO of the other track.","fr":"En fondant l’entreprise ou en la rejoignant tôt. Quand elle grandit, le rôle devient celui de CTO de l’autre voie."}},
  {"key":"engineering-manager","track":"MANAGEMENT","order":1,"name":{"en":"Engineering Manager","fr":"Engineering Manager"},"counterpart":"staff-engineer","reach":{"en":"One team: its people, its delivery and its quality.","fr":"Une équipe : ses membres, ses livraisons et leur qualité."},"expectations":[{"dimension":"impact","sentence":{"en":"Answers for one team’s delivery and health.","fr":"Répond des résultats et de la santé d’une équipe."},"example":null,"isShared":false},{"dimension":"ambiguity","sentence":{"en":"Hires and addresses underperformance.","fr":"Recrute et traite les contre-performances."},"example":null,"isShared":false},{"dimension":"coding","sentence":{"en":"Challenges technical decisions knowledgeably.","fr":"Questionne les choix techniques avec compétence."},"example":null,"isShared":true}],"roles":{"follows":"manager","decides":{"small":{"en":"Decides who works on what; hires with the founders.","fr":"Décide de qui travaille sur quoi ; recrute avec les fondateurs."},"growing":{"en":"Decides on the team’s people and priorities; on architecture with Staff Engineers.","fr":"Décide des personnes et des priorités de l’équipe ; de l’architecture avec les Staff Engineers."},"large":{"en":"Decides on the team’s people and priorities, by written processes and within a budget.","fr":"Décide des personnes et des priorités de l’équipe, selon des processus écrits et dans un budget."}}},"entry":{"en":"From Senior or Staff Engineer: by choice, best after a tech-lead trial. The way back is agreed beforehand.","fr":"Depuis Senior ou Staff Engineer : par choix, de préférence après un essai comme tech lead. Le retour est convenu d’avance."}},
  {"key":"director","track":"MANAGEMENT","order":2,"name":{"en":"Director","fr":"Director"},"counterpart":"principal-engineer","reach":{"en":"Several teams, through their managers.","fr":"Plusieurs équipes, à travers leurs managers."},"expectations":[{"dimension":"energy","sentence":{"en":"Leads teams through managers.","fr":"Dirige plusieurs équipes à travers leurs managers."},"example":null,"isShared":false},{"dimension":"impact","sentence":{"en":"Aligns people with strategy.","fr":"Aligne les effectifs sur la stratégie."},"example":null,"isShared":false},{"dimension":"scale","sentence":{"en":"Prepares successors.","fr":"Prépare la relève."},"example":null,"isShared":true}],"roles":{"follows":null,"sizes":{"small":null,"growing":{"coding":{"from":0,"to":5},"reports":{"from":3,"to":5},"decides":{"en":"Decides how the teams are made up and whom they hire.","fr":"Décide de la composition des équipes et de leurs recrutements."}},"large":{"coding":{"from":0,"to":5},"reports":{"from":4,"to":7},"decides":{"en":"Decides how the teams are made up, within the budget that the VP sets.","fr":"Décide de la composition des équipes, dans le budget fixé par le VP."}}}},"entry":{"en":"From Engineering Manager: by developing managers, not only engineers. From Principal Engineer: after having led people before.","fr":"Depuis Engineering Manager : en formant des managers, et pas seulement des ingénieurs. Depuis Principal Engineer : après avoir déjà encadré."}},
  {"key":"vp-engineering","track":"MANAGEMENT","order":3,"name":{"en":"VP Engineering","fr":"VP Engineering"},"counterpart":"distinguished-engineer","reach":{"en":"All of engineering.","fr":"Toute l’ingénierie."},"expectations":[{"dimension":"impact","sentence":{"en":"Answers for engineering company-wide.","fr":"Répond de toute l’ingénierie."},"example":null,"isShared":false},{"dimension":"scale","sentence":{"en":"Decides organisation and funding.","fr":"Décide de l’organisation et des moyens."},"example":null,"isShared":false},{"dimension":"ambiguity","sentence":{"en":"Connects technology and business.","fr":"Relie technologie et activité."},"example":null,"isShared":true}],"roles":{"follows":null,"sizes":{"small":null,"growing":{"coding":{"from":0,"to":5},"reports":{"from":2,"to":5},"decides":{"en":"Decides on organisation and budget with the CTO.","fr":"Décide de l’organisation et du budget avec le CTO."}},"large":{"coding":{"from":0,"to":0},"reports":{"from":4,"to":8},"decides":{"en":"Decides on organisation and budget, and answers for both to the company’s leadership.","fr":"Décide de l’organisation et du budget, et en répond devant la direction de l’entreprise."}}}},"entry":{"en":"From Director: by leading managers of managers. Also from outside.","fr":"Depuis Director : en dirigeant des managers de managers. Aussi par recrutement externe."}},
  {"key":"cto","track":"MANAGEMENT","order":4,"name":{"en":"CTO","fr":"CTO"},"counterpart":"hands-on-cto","reach":{"en":"The whole company, as far as technology carries it.","fr":"Toute l’entreprise, pour ce qui tient à la technologie."},"expectations":[{"dimension":"impact","sentence":{"en":"Answers for what technology does for the business.","fr":"Répond de ce que la technologie apporte à l’entreprise."},"example":null,"isShared":true}],"roles":{"follows":null,"sizes":{"small":null,"growing":{"coding":{"from":0,"to":10},"reports":{"from":1,"to":5},"decides":{"en":"Decides what technology is built and paid for; a VP or Directors lead the teams.","fr":"Décide de la technologie à construire et à financer ; un VP ou des Directors dirigent les équipes."}},"large":{"coding":{"from":0,"to":0},"reports":{"from":3,"to":7},"decides":{"en":"Decides with the company’s leadership what technology is for.","fr":"Décide avec la direction de l’entreprise de ce que la technologie doit apporter."}}}},"entry":{"en":"From VP Engineering or, as a company grows, from hands-on CTO. Also from outside.","fr":"Depuis VP Engineering ou, quand une entreprise grandit, depuis CTO de terrain. Aussi par recrutement externe."}}
]');
