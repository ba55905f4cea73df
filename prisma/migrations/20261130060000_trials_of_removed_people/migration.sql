-- Who is removed no longer keeps trials: those that had not begun are called off, the one that ran ends on
-- that day. People who were removed before kept theirs. What is over by now stays as it was.
UPDATE "trial" t SET "cancelledAt" = u."removedAt"
FROM "user" u
WHERE u."id" = t."personId" AND u."removedAt" IS NOT NULL
  AND t."declinedAt" IS NULL AND t."cancelledAt" IS NULL AND t."endedEarlyOn" IS NULL
  AND t."startsOn" > "local_day"(u."removedAt") AND t."endsOn" > "local_day"(now());

UPDATE "trial" t SET "endedEarlyOn" = "local_day"(u."removedAt")
FROM "user" u
WHERE u."id" = t."personId" AND u."removedAt" IS NOT NULL
  AND t."agreedAt" IS NOT NULL AND t."cancelledAt" IS NULL AND t."endedEarlyOn" IS NULL
  AND t."startsOn" <= "local_day"(u."removedAt") AND t."endsOn" > "local_day"(now());
