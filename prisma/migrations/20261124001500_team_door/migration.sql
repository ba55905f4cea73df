-- A look on the team page is told apart from a look at a person's record.
ALTER TYPE "Door" ADD VALUE 'TEAM_PAGE';
