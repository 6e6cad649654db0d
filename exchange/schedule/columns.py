"""The columns of programme tables, as they are called in German, French and English."""

from __future__ import annotations

from exchange.tables.columns import Recogniser

PROGRAMME = Recogniser({
    "title": ("titel", "titre", "thema", "sujet", "topic", "name", "session", "sitzung", "beitrag", "vortrag",
              "programmpunkt", "point du programme", "intervention", "talk", "session title", "proposal title",
              "intitule", "bezeichnung", "summary", "was", "veranstaltung", "inhalt", "event"),
    "subtitle": ("untertitel", "sous titre", "subtitle", "teaser"),
    "abstract": ("kurzfassung", "resume", "kurzbeschreibung", "abstract", "zusammenfassung", "summary text"),
    "description": ("beschreibung", "description", "details", "text", "langbeschreibung", "inhalt text"),
    "programme_day": ("programmtag", "programme day", "program day", "jour du programme"),
    "date": ("datum", "date", "tag datum", "jour", "day", "tag", "wann"),
    "time": ("uhrzeit", "zeit", "heure", "time", "horaire", "time slot", "zeitfenster", "creneau", "slot", "von bis"),
    "start": ("beginn", "start", "debut", "anfang", "von", "startzeit", "start time", "heure de debut", "begin", "ab",
              "starts at", "start date", "startdatum", "beginnt", "de"),
    "end": ("ende", "end", "fin", "bis", "endzeit", "end time", "heure de fin", "ends at", "end date", "a"),
    "duration": ("dauer", "duree", "duration", "lange", "length", "minuten", "min", "minutes", "dauer min"),
    "room": ("raum", "salle", "room", "ort", "lieu", "saal", "place", "location", "buhne", "stage", "scene",
             "halle", "wo", "track room", "venue"),
    "track": ("track", "parcours", "thematique", "fil", "strang", "themenfeld", "theme", "kategorie", "categorie",
              "category", "reihe", "schiene", "channel"),
    "language": ("sprache", "langue", "language", "lang"),
    "speakers": ("vortragende", "referent", "referenten", "referentin", "referentinnen", "referierende", "sprecher",
                 "redner", "intervenant", "intervenants", "orateur", "orateurs", "speaker", "speakers", "presenter",
                 "presenters", "person", "personen", "wer", "mitwirkende", "host", "speaker names",
                 "vortragende r", "referent in", "referent innen"),
    "moderators": ("moderation", "moderator", "moderatorin", "moderateur", "animateur", "chair", "moderators",
                   "session chair", "sitzungsleitung", "president de seance", "moderatoren"),
    "panellists": ("podium", "podiumsgaste", "diskutierende", "panel", "panelists", "table ronde"),
    "welcome": ("grussworte", "grusswort", "begrussung durch", "welcome address", "mots de bienvenue", "allocutions"),
    "hosts": ("gastgeber", "gastgeberin", "hosted by", "accueil", "accueil par"),
    "organisation": ("organisation", "organization", "firma", "unternehmen", "entreprise", "societe", "company",
                     "institution", "affiliation"),
    "function": ("funktion", "position", "fonction", "poste", "function", "rolle", "job title"),
    "kind": ("art", "typ", "type", "format", "kind", "session type", "session format", "proposal type"),
    "id": ("id", "nr", "nummer", "numero", "no", "code", "kennung", "external id", "session id", "proposal id"),
    "url": ("url", "link", "lien", "webseite", "website", "file url", "site web"),
    "notes": ("notizen", "notes", "bemerkung", "bemerkungen", "remarques", "interne notizen", "notes internes",
              "comment", "comments", "kommentar"),
    "cancelled": ("abgesagt", "annule", "cancelled", "canceled", "status", "statut", "state"),
})  # fmt: skip
