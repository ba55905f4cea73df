-- Equal for names that look the same to a reader: usual characters for wide, raised and ligature forms
-- (NFKC), nothing invisible (Unicode's Default_Ignorable_Code_Point), no capitals. lib/text-key.ts says
-- the same; "Équipe" pasted with a zero-width space is not another team.
CREATE FUNCTION "text_key"("said" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT normalize(lower(btrim(regexp_replace(regexp_replace(normalize("said", NFKC),
    '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]',
    '', 'g'), '\s+', ' ', 'g'))), NFKC)
$$;

-- Teams beside each other that look alike get a mark, the later ones, so that the rule can hold.
UPDATE "team" SET "name" = left("name", 70) || ' ' || left("id"::text, 8)
WHERE "id" IN (
  SELECT "id" FROM (
    SELECT "id", row_number() OVER (
      PARTITION BY "parentId", "text_key"("name") ORDER BY "archivedAt" IS NOT NULL, "id") AS "place"
    FROM "team") AS "alike"
  WHERE "place" > 1);

DROP INDEX "team_sibling_name";
CREATE UNIQUE INDEX "team_sibling_name" ON "team"
  (COALESCE("parentId", '00000000-0000-0000-0000-000000000000'::uuid), "text_key"("name"));
COMMENT ON INDEX "team_sibling_name" IS 'Names of teams beside each other look different to a reader.';
