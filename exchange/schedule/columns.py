"""The columns of programme tables, as they are called in German, French and English."""

from __future__ import annotations

from exchange.tables.columns import Recogniser
from translations import N_

HEADINGS = {
    "programme_day": N_("Programme day"),
    "date": N_("Date"),
    "start": N_("Start"),
    "end": N_("End"),
    "duration": N_("Duration (min)"),
    "title": N_("Title"),
    "subtitle": N_("Subtitle"),
    "room": N_("Room"),
    "track": N_("Theme"),
    "kind": N_("Kind"),
    "language": N_("Language"),
    "speakers": N_("Speakers"),
    "panellists": N_("Panellists"),
    "welcome": N_("Welcome addresses"),
    "hosts": N_("Hosted by"),
    "moderators": N_("Moderators"),
    "cancelled": N_("Status"),
    "abstract": N_("Abstract"),
    "url": N_("Link"),
    "id": N_("ID"),
}
"""What our own tables call each field."""
SYNONYMS = {
    "title": """
        subject, betreff, objet, what, quoi, vortragstitel, titel des vortrags, session name, titel, titre,
        thema, sujet, topic, name, session, sitzung, beitrag, vortrag, programmpunkt, point du programme,
        intervention, talk, session title, proposal title, intitule, bezeichnung, summary, was, veranstaltung,
        inhalt, event
    """,
    "subtitle": """
        untertitel, sous titre, teaser
    """,
    "abstract": """
        kurzfassung, resume, kurzbeschreibung, zusammenfassung, summary text
    """,
    "description": """
        beschreibung, details, text, langbeschreibung, inhalt text
    """,
    "programme_day": """
        programmtag, programme day, program day, jour du programme
    """,
    "date": """
        when, quand, start date, startdatum, date de debut, veranstaltungsdatum, datum, tag datum, jour, day,
        tag, wann
    """,
    "time": """
        uhrzeit, zeit, heure, horaire, time slot, zeitfenster, creneau, slot, von bis
    """,
    "start": """
        scheduled at, zeit von, uhrzeit von, startuhrzeit, anfangszeit, heure debut, beginn, debut, anfang, von,
        startzeit, start time, heure de debut, begin, ab, starts at, beginnt, de
    """,
    "end": """
        zeit bis, uhrzeit bis, enduhrzeit, heure fin, ende, fin, bis, endzeit, end time, heure de fin, ends at,
        end date, a
    """,
    "duration": """
        scheduled duration, lange min, session duration, dauer, duree, lange, length, minuten, min, minutes,
        dauer min, duree min, duration min
    """,
    "room": """
        where, ou, veranstaltungsort, raumname, raum, salle, ort, lieu, saal, place, location, buhne, stage,
        scene, halle, wo, track room, venue
    """,
    "track": """
        categories, kategorien, parcours, thematique, fil, strang, themenfeld, theme, kategorie, categorie,
        category, reihe, schiene, channel
    """,
    "language": """
        sprache, langue, lang
    """,
    "speakers": """
        who, qui, intervenant e s, intervenant e, intervenants es, orateur rice s, referent en, vortragender,
        vortragende n, speaker s, sprecher innen, redner innen, autoren, authors, vortragende, referent,
        referenten, referentin, referentinnen, referierende, sprecher, redner, intervenant, intervenants,
        orateur, orateurs, speaker, presenter, presenters, person, personen, wer, mitwirkende, host, speaker
        names, vortragende r, referent in, referent innen
    """,
    "moderators": """
        moderation, moderator, moderatorin, moderateur, moderateurs, moderatrices, animateur, animateurs, chair,
        session chair, sitzungsleitung, president de seance, moderatoren
    """,
    "panellists": """
        podium, podiumsgaste, diskutierende, panel, panelists, table ronde
    """,
    "welcome": """
        mots d accueil, grussworte, grusswort, begrussung durch, welcome address, mots de bienvenue, allocutions
    """,
    "hosts": """
        gastgeber, gastgeberin, hosted by, accueil, accueil par
    """,
    "organisation": """
        organization, firma, unternehmen, entreprise, societe, company, institution, affiliation
    """,
    "function": """
        funktion, position, fonction, poste, rolle, job title
    """,
    "kind": """
        art, typ, type, format, session type, session format, proposal type
    """,
    "id": """
        nr, nummer, numero, no, code, kennung, external id, session id, proposal id
    """,
    "url": """
        link, lien, webseite, website, file url, site web
    """,
    "notes": """
        notizen, bemerkung, bemerkungen, remarques, interne notizen, notes internes, comment, comments,
        kommentar
    """,
    "cancelled": """
        abgesagt, annule, canceled, status, statut, state
    """,
}
"""How columns of programmes are called, folded: without capitals, accents and punctuation."""
PROGRAMME = Recogniser(
    {name: [word.strip() for word in words.split(",")] for name, words in SYNONYMS.items()}, HEADINGS
)
