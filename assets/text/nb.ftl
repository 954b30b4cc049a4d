## Dates and numbers

weekday_name = { $number ->
        [1] mandag
        [2] tirsdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] lørdag
       *[7] søndag
    }
month_name = { $number ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] desember
    }
date_long = { $day }. { $month } { $year }
date_with_weekday = { $weekday } { $date }
date_in_year = { $day }. { $month }
period_in_month = { $first }.–{ $last }. { $month } { $year }
period_across = { $first } – { $last }
thousands_separator = { "\u00A0" }
decimal_separator = ,

## Names of values

component_name = { $component ->
        [ordinary] ordinær sats
        [reduced] stønadssats
        [supplement] tillegg for særlig viktig arbeid
        [deduction] trekk
        [loss] tap av dagpenger
       *[food] kostpenger
    }
component_column = { $component ->
        [ordinary] Ordinær
        [reduced] Stønad
        [supplement] Tillegg
        [deduction] Trekk
        [loss] Tap
       *[food] Kost
    }
rate_name = { $component ->
        [ordinary] ordinær sats
        [reduced] stønadssats
        [supplement_max] høyeste tillegg
       *[food] kostpenger
    }
pays_name = { $pays ->
        [O] ordinær sats
        [R] stønadssats
       *[nothing] ingen dagpenger
    }
bound_name = { $bound ->
        [shall] skal
        [may] kan, etter vedtak
       *[setting] lokal innstilling
    }
certainty_name = { $certainty ->
        [sourced] står i kilden
        [derived] regnet ut fra kilden
       *[local_default] vår lesning, fengselet kan bestemme noe annet
    }
law_short = strgjfl.
regulation_short = forskriften
no_source = ingen kilde funnet
hole_name = { $kind ->
        [unrecorded] ikke ført
        [unassigned] verken aktivitet eller grunn
        [decision_missing] hvem bestemte?
       *[deduction_undecided] trekk uten vedtak, ikke trukket
    }
whole_day = hele dagen
error_no_rate = mangler sats: { $rate }
error_supplement = tillegg { $supplement } er over det høyeste, { $maximum }
problem_mark_outside_stay = { $activity }: ført utenfor opphold
problem_mark_under_spell = { $activity }: ført på en dag uten rett til dagpenger
problem_custody_unknown = grunnlaget for oppholdet mangler, som domfelt eller varetekt
problem_custody_mismatch = { $circumstance } passer ikke til grunnlaget for oppholdet
problem_sanction_early = tap av dagpenger begynner mindre enn to dager etter vedtaket
notice_no_part = { $activity }: ført, men teller ikke denne dagen
notice_without_placement = { $activity }: ført uten plass i aktiviteten
example_source = eksempel, ikke rundskriv
example_rates = Satsene er eksempler, ikke fra rundskriv.

## The payroll list

list_title = Utbetalingsliste dagpenger
list_prison = Fengsel
list_period = Periode
list_people = Personer
list_state = Status
list_provisional = foreløpig, ikke lukket
row_name = { $row ->
        [correction] rettelse
       *[carried] overført
    }
row_column = { $row ->
        [correction] Rettelse
       *[carried] Overført
    }
list_closed = kjøring nr. { $run }, lukket { $date }, kontrollkode { $code }
list_corrections = Rettelser:
list_correction = { $who }, { $day }, { $component }: { $was } → { $now } (kjøring nr. { $run })
list_because = { $reason } ({ $by }, { $date })
list_number = Nr.
list_name = Navn
list_days = Dager
list_pay = Til utbetaling
list_sum = Sum
list_empty = Ingen dagpenger i perioden.
list_rates = Satser
list_rate = { $rate } { $amount } per dag fra { $from } ({ $source })
list_no_source = uten kilde
list_rules = Lokale regler som er brukt
list_rule = { $circumstance } gir { $pays }
list_rule_from = { $circumstance } gir { $pays } ({ $source })
list_has_error = feil
list_has_hole = mangler
list_defaults = Standardvalg som er brukt, ikke bestemt her
list_holes = Mangler før lukking ({ $count })
list_errors = Feil, dagen er ikke regnet ut ({ $count })
list_problems = Stemmer ikke ({ $count })
list_notices = Verdt å se på ({ $count })
list_run = { $days } ({ $count } dager)
list_date = Dato
list_component = Hva
list_amount = Beløp
list_circumstance = Grunn

## Why

why_title = Hvorfor
why_rate = { $rate } × { $weight }/{ $of } = { $amount }, avrundet til nærmeste øre
why_rate_row = Sats { $amount } fra { $from }, kilde: { $source }
why_supplement = ({ $terms }) / { $of } = { $amount }, avrundet til nærmeste øre
why_supplement_term = { $supplement } × { $weight }
why_deduction = −({ $terms }) = { $amount }, avrundet til nærmeste øre
why_deduction_percent = { $percent } % av { $rate } × { $weight }/{ $of }
why_deduction_amount = { $deduction } (høyst { $rate } × { $weight }/{ $of })
why_loss = −{ $percent } % av { $base } = { $amount }, avrundet ned
why_loss_sanction = Reaksjon { $days }, vedtatt { $decided } ({ $basis })
why_loss_without_supplement = Tillegget er holdt utenfor.
why_food = { $rate } × 1/1 = { $amount }, hver kalenderdag
why_part = { $activity }, { $weight } av { $of }: { $circumstance }
why_became = { $recorded }, gjort opp som { $settled }
why_decided = bestemt av { $by }
why_whole = { $rate } × 1 = { $amount }, hele dagen
why_part_alone = { $activity }: { $circumstance }
why_spell = periode { $days }
why_open_spell = periode fra { $from }
why_note = merknad: { $note }
why_not_settled = ikke regnet ut
why_granted = innvilget av { $by }
why_not_granted = ikke innvilget av { $by }
why_local_rule = lokal regel: { $source }
why_nothing = Ingen dagpenger
why_missing = Mangler
why_error = Feil

## Checking

check_title = Kontroll
check_nothing = Ingenting mangler, og alt stemmer.
check_empty = Registeret har ingen dager å kontrollere.
check_reviews = Åpne perioder som skulle vært vurdert ({ $count })
check_review_past = { $circumstance } fra { $from }: skulle vært vurdert { $due }
check_review_missing = { $circumstance } fra { $from }: ingen vurderingsdato

## Sammenligning

compare_title = { $after } mot { $before }
compare_not_closed = { $span } (ikke lukket)
compare_totals = Sum: { $before } → { $after } ({ $difference })
compare_new = Nye ({ $count })
compare_gone = Ikke lenger med ({ $count })
compare_changed = Endret, det mest overraskende først ({ $count })
compare_nothing = Ingen er nye eller borte, og alle får det samme.
compare_before = Før
compare_after = Nå
compare_difference = Forskjell
compare_because = Fordi
compare_amount = { $what }: { $amount }
compare_unexplained = ikke forklart
compare_unexplained_days = ikke forklart, { $days }
compare_kind = { $kind ->
        [working] { $count ->
            [one] arbeidsdag
           *[other] arbeidsdager
        }
        [holiday] { $count ->
            [one] helligdag
           *[other] helligdager
        }
        [weekend] { $count ->
            [one] dag med arbeid i helg
           *[other] dager med arbeid i helg
        }
        [sick] { $count ->
            [one] sykedag
           *[other] sykedager
        }
        [deduction] { $count ->
            [one] dag med trekk
           *[other] dager med trekk
        }
        [supplement] { $count ->
            [one] dag med tillegg i { $name }
           *[other] dager med tillegg i { $name }
        }
        [food] { $count ->
            [one] dag med kostpenger
           *[other] dager med kostpenger
        }
        [missing] { $count ->
            [one] dag som ikke er ført
           *[other] dager som ikke er ført
        }
        [unsettled] { $count ->
            [one] dag med feil
           *[other] dager med feil
        }
       *[other] { $count ->
            [one] dag «{ $name }»
           *[other] dager «{ $name }»
        }
    }
compare_days = { $change ->
        [more] { $count ->
            [0] { $days } { $what } mer
            [one] { $days } { $what } mer
           *[other] { $days } flere { $what }
        }
       *[fewer] { $count ->
            [0] { $days } { $what } mindre
            [one] { $days } { $what } mindre
           *[other] { $days } færre { $what }
        }
    }
compare_rate = { $rate } endret fra { $from } til { $to } fra { $since }
compare_came = kom { $day }
compare_left = siste dag her { $day }
compare_placement_begun = begynte i { $activity } { $day }
compare_placement_ended = ferdig i { $activity } { $day }
compare_spell = { $when ->
        [now] { $circumstance } { $days }
       *[before] { $circumstance } { $days } er over
    }
compare_pays_otherwise = «{ $circumstance }» gir en annen sats
compare_sanction = { $when ->
        [now] tap av { $percent } % av dagpengene { $days }
       *[before] tap av { $percent } % av dagpengene { $days } er over
    }
compare_sanction_goes_on = tap av { $percent } % av dagpengene fra { $from } tar et annet beløp
compare_deductions = andre trekk
compare_supplement_begun = tillegg i { $activity } fra { $day }
compare_supplement_ended = tillegg i { $activity } til { $day }
compare_supplement_changed = tillegget i { $activity } endret fra { $from } til { $to } per dag
compare_supplement_otherwise = tillegget i { $activity } gir et annet beløp
compare_correction = { $when ->
        [now] rettelse av lukkede dager
       *[before] perioden før hadde en rettelse
    }
compare_carried_in = { $when ->
        [now] overført fra kjøringen før
       *[before] perioden før fikk noe overført
    }
compare_carried_out = { $when ->
        [now] overført til neste kjøring
       *[before] perioden før overførte noe videre
    }

## Import and export

import_made = Laget registeret { $path }.
import_added = Lagt inn i registeret { $path }.
import_unchanged = Alt var der fra før; { $path } er ikke endret.
import_counts = { $file }: { $added } nye, { $replaced } erstattet, { $same } var der fra før
import_not_read = Ikke lest, hører ikke til en datapakke: { $files }
import_reason_not_needed = Begrunnelsen trengs bare når lukkede dager endres; ingen er lukket.
import_refused = { $count ->
        [one] Ikke importert, ingenting er endret. { $count } sted må rettes:
       *[other] Ikke importert, ingenting er endret. { $count } steder må rettes:
    }
import_more = … og { $count } til.
import_no_folder = Fant ikke mappen { $path }. Oppgi mappen som har CSV-filene.
import_no_files = Mappen { $path } har ingen av filene i en datapakke, som inmates.csv eller marks.csv. Oppgi mappen som har dem.
refused_file = { $file }: { $reason }
refused_row = { $file }, linje { $line }: { $reason }
refused_field = { $file }, linje { $line }, kolonne { $column }: { $reason }
refused_value = { $file }, linje { $line }, kolonne { $column }: «{ $value }» { $reason }
file_unreadable = kan ikke leses ({ $detail }). Se etter at du har tilgang til filen.
file_binary = er ikke en tekstfil. Lagre den som CSV.
file_no_header = har ingen overskriftsrad. Første rad skal ha kolonnenavnene.
file_missing_columns = mangler kolonner: { $columns }. Legg dem til; de kan stå tomme der det er lov.
file_unknown_columns = har ukjente kolonner: { $columns }. Ta dem bort eller rett navnene.
file_column_twice = har kolonnen { $column } to ganger. Ta bort den ene.
file_open_quote = har et anførselstegn som åpnes og ikke lukkes. Alle " må komme i par.
file_mixed_encoding = har bokstaver i to tegnkodinger. Lagre filen på nytt som UTF-8.
row_field_count = raden har { $found } felt, overskriften { $expected }. Se etter skilletegn og anførselstegn.
row_empty = feltet må fylles ut.
row_line_break = har linjeskift eller tabulator. Skriv det på én linje.
row_too_long = er lengre enn { $longest } tegn. Kort det ned.
row_not_one_of = må være en av: { $values }.
row_not_a_number = må være et helt tall fra { $least } til { $most }.
row_ends_before_start = er før starten, { $from }. Rett en av datoene.
row_unknown_inmate = finnes ikke som innsatt i pakken eller registeret. Rett nummeret eller legg personen til i inmates.csv.
row_unknown_activity = finnes ikke som aktivitet i pakken eller registeret. Rett koden eller legg aktiviteten til i activities.csv.
row_unknown_spell = hører ikke til noen periode i spells.csv. Rett nummer, dato eller grunn.
row_unknown_setting = er ikke en innstilling. Innstillingene er prison, unit, language, period, period_start, food, refusal_on_holiday og loss_on_supplement.
row_setting_has_no_from = denne innstillingen har ingen dato. La feltet stå tomt.
row_period_start = passer ikke til utbetalingsperioden. Skriv dag 1–28 for month, ukedag 1–7 for week, en dato for two_weeks.
row_key_twice = står allerede på linje { $line }. Behold bare én av radene.
row_would_change = ville endre det som er registrert. Bruk --replace hvis det er meningen.
row_overlaps = har en dag felles med en som begynner { $other }. Rett datoene.
row_overlaps_line = har en dag felles med den på linje { $line }, som begynner { $other }. Rett datoene.
date_refused = { $kind ->
        [no_such_day] finnes ikke i kalenderen. Rett datoen.
        [out_of_range] er utenfor årene 1900–2200. Rett datoen.
       *[not_a_date] er ikke en dato. Skriv 2026-11-20 eller 20.11.2026.
    }
amount_refused = { $kind ->
        [comma_and_point] har både komma og punktum. Skriv 1234,56 eller 1234.56.
        [too_many_decimals] har mer enn to desimaler. Skriv hele øre, som 84,50.
        [negative] er under null. Skriv et beløp uten minus.
        [too_large] er over 1 000 000 kroner. Rett beløpet.
       *[not_an_amount] er ikke et beløp. Skriv kroner, som 84,50.
    }
code_empty = feltet må fylles ut.
code_too_long = er lengre enn { $longest } tegn. Kort det ned.
code_character = har tegnet «{ $character }». Bruk bokstaver, tall og . - / _ uten mellomrom.
weekdays_refused = { $kind ->
        [repeated] nevner en dag to ganger. Skriv hver dag én gang.
       *[not_digits] er ikke ukedager. Skriv tall; 12345 er mandag til fredag.
    }
hours_refused = er ikke et tidsrom. Skriv som 08:00-15:00, med slutt etter start.
deduction_refused = { $kind ->
        [zero] trekker ingenting. La feltet stå tomt eller skriv et trekk.
        [above_whole] er over 100 %. Skriv et mindre trekk.
       *[not_a_deduction] er ikke et trekk. Skriv 20 % eller 15,00.
    }
sanction_refused = { $kind ->
        [days] må være 1–14 dager (forskriften § 3-37).
        [percent] må være et helt tall fra 1 til 50 prosent (forskriften § 3-37).
       *[not_after_decision] må begynne etter dagen for vedtaket. Bare dagpenger som ennå ikke er opptjent, kan tapes.
    }
entry_unknown_circumstance = { $name } er ikke en kjent grunn. Se listen i docs/data-package.md.
entry_unknown_key = bokstaven { $letter } står ikke for noen grunn. Rett bokstaven.
entry_not_a_mark = { $name } kan ikke føres på en enkelt dag. Før den som periode i spells.csv, eller la programmet regne den ut.
entry_not_a_spell = { $name } kan ikke være en periode. Før den på hver dag i marks.csv.
entry_granted_not_open = granted gjelder ikke { $name }, for der er det ikke noe å innvilge. La feltet stå tomt.
entry_no_deduction = trekk kan bare føres på took_part, ikke på { $name }. La feltet stå tomt.
entry_takes_no_rule = { $name } kan ikke ha en lokal regel; forskriften bestemmer. Ta bort regelen.
entry_unknown_holiday = { $name } er ikke en kjent helligdag. Se listen i docs/data-package.md.
export_done = Skrev datapakken til { $path }.
export_not_a_package = Mappen { $path } har annet innhold enn en datapakke. Velg en tom eller ny mappe.
export_unwritable = Kunne ikke skrive { $path } ({ $detail }). Se etter ledig plass på disken og rettigheter, eller velg en annen mappe.

## The register's file

open_not_found = Det finnes ikke noe register { $path }. Rett navn eller mappe.
open_unreadable = { $path } kan ikke leses ({ $detail }). Se etter at det er en fil du har tilgang til.
format_refused = { $path } er ikke åpnet og ikke endret: { $reason }
format_empty = filen er tom. Hent en sikkerhetskopi.
format_foreign = filen er ikke et Dagsverk-register. Velg en annen fil.
format_newer = filen har format { $format }, dette programmet leser til og med { $newest }. Bruk en nyere utgave av programmet.
format_damaged = filen er skadet eller avkortet her. Hent en sikkerhetskopi, eller rett linjen.
format_damaged_at = filen er skadet eller avkortet ved «{ $excerpt }». Hent en sikkerhetskopi, eller rett linjen.
format_record = { $list }: { $key } { $reason }
format_at = linje { $line }, kolonne { $column }: { $reason }
record_twice = står to ganger. Ta bort den ene linjen.
record_unknown_inmate = gjelder en innsatt som ikke finnes. Rett nummeret.
record_unknown_activity = gjelder en aktivitet som ikke finnes. Rett koden.
record_ends_before_start = slutter før starten. Rett datoene.
record_weight = har en vekt som ikke er 1–100. Rett vekten.
record_letters = har tegn som ikke passer til dagene i måneden. Rett linjen.
record_detail = sier noe om en dag som ikke er ført, eller to ganger om samme dag. Rett linjen.
record_value = har en verdi innstillingen ikke kan ha. Rett verdien.
format_unwritable = registeret kan ikke skrives som tekst ({ $detail }).
contradiction_stays = to opphold for { $inmate }, fra { $first } og fra { $second }, har dager felles. Rett datoene.
contradiction_placements = to plasser for { $inmate } i { $activity }, fra { $first } og fra { $second }, har dager felles. Rett datoene.
contradiction_sanctions = to tap av dagpenger for { $inmate }, fra { $first } og fra { $second }, har dager felles. Rett datoene.
contradiction_unknown_activity = aktiviteten { $activity } finnes ikke ({ $who }). Rett koden eller legg aktiviteten til.
contradiction_unknown_spell = vurderingen av { $inmate } den { $date } hører ikke til noen periode. Rett eller ta bort vurderingen.
contradiction_ends_before_start = { $what } fra { $from } slutter før starten. Rett datoene.
contradiction_period_start = starten på utbetalingsperioden passer ikke til perioden. Skriv dag 1–28 for month, ukedag 1–7 for week, en dato for two_weeks.
misfit_mark = { $inmate } { $activity } { $date }: { $reason }
misfit_spell = { $inmate }, periode fra { $from }: { $reason }
change_kind = { $kind ->
        [person] personopplysninger
        [stay] opphold
        [custody] grunnlag for oppholdet
        [placement] plass
        [spell] periode
        [review] vurdering
        [sanction] tap av dagpenger
        [activity] aktivitet
        [frame] ramme for tillegg
        [rate] sats
        [rule] lokal regel
        [holiday] helligdag
        [setting] innstilling
        [amendment] grunn
        [run] kjøring
        [several] flere endringer
       *[mark] føring
    }
change_of_many = { $name } ({ $count })
change_unknown_inmate = Det finnes ingen innsatt med nummer { $inmate }. Rett nummeret.
change_inmate_has_facts = { $inmate } kan ikke tas bort: det er ført opplysninger om den innsatte. Ta dem bort først.
change_activity_in_use = Aktiviteten { $activity } kan ikke tas bort: noen har plass eller er ført der. Ta bort plassene og føringene først.
change_impossible = Endringen kan ikke gjøres: nøkkelen eller dagen stemmer ikke. Rett det og prøv igjen.
fact_set = { $what }: { $now }
fact_changed = { $what }: { $now } (før: { $before })
fact_recorded = { $what }: lagt inn
fact_removed = { $what } tatt bort
fact_removed_was = { $what } tatt bort (før: { $before })
fact_mark = { $activity }, { $days }
fact_from = { $what } fra { $from }
fact_without_start = { $what } uten startdato
fact_of = { $kind ->
        [placement] { $what } i { $name }
        [frame] { $what } i { $name }
        [rule] { $what } for { $name }
        [spell] { $what } ({ $name })
        [setting] { $what } ({ $name })
        [holiday] innstilling for { $name }
       *[activity] { $what } { $name }
    }
fact_review = vurdering { $date } av { $spell }
fact_setting = { $setting ->
        [prison] fengselets navn
        [unit] avdelingens navn
        [language] registerets språk
       *[period] utbetalingsperiode
    }
fact_field = { $field ->
        [family_name] etternavn
        [given_name] fornavn
        [born] fødselsdato
        [language] språk
        [sentence_end] dato for endt straffetid
        [first_day] første dag
        [last_day] siste dag
        [unit] avdeling
        [weekdays] ukedager
        [own_weekdays] egne ukedager
        [weight] vekt
        [supplement] tillegg
        [own_supplement] eget tillegg
        [deduction] trekk
        [decided_by] navn på den som bestemte
        [decided_on] vedtaksdato
        [review_by] vurderingsdato
        [reason] begrunnelse
        [note] merknad
        [reviewed_by] navn på den som vurderte
        [assessment] konklusjon
        [next_review] neste vurdering
        [name] navn
        [provider] tilbyder
        [place] sted
        [hours] tid på dagen
        [capacity] antall plasser
        [amount] beløp
        [source] kilde
        [pays] sats
       *[start] startdag
    }
fact_value = { $field ->
        [born] født { $value }
        [sentence_end] endt straffetid { $value }
        [first_day] fra { $value }
        [last_day] til og med { $value }
        [decided_by] bestemt av { $value }
        [decided_on] vedtatt { $value }
        [review_by] vurderes innen { $value }
        [reason] { $name } «{ $value }»
        [note] { $name } «{ $value }»
        [reviewed_by] vurdert av { $value }
        [assessment] { $name } «{ $value }»
        [pays] gir { $value }
        [start] fra { $value }
       *[other] { $name } { $value }
    }
fact_without = uten { $name }
fact_all_days = alle dager i uken
fact_granted = { $granted ->
        [yes] innvilget
        [no] ikke innvilget
       *[open] verken innvilget eller avslått
    }
fact_custody = { $kind ->
        [convicted] domfelt
        [preventive_detention] forvaring
        [remand] varetekt
       *[fine_default] bøtesoning
    }
fact_activity_kind = { $kind ->
        [work] arbeid
        [education] opplæring
        [programme] program
       *[other] annet tiltak
    }
fact_sanction_state = { $state ->
        [in_force] ubetinget
        [conditional] betinget
       *[remitted] ettergitt
    }
fact_observed = { $observed ->
        [yes] regnes som helligdag
       *[no] regnes ikke som helligdag
    }
fact_on_holidays = { $runs ->
        [yes] går på helligdager
       *[no] går ikke på helligdager
    }
fact_answer = { $answer ->
        [yes] ja
        [no] nei
       *[default] standardvalget
    }
fact_every = { $kind ->
        [month] hver måned
        [week] hver uke
       *[two_weeks] annenhver uke
    }
fact_day_of_month = den { $day }.
fact_days = { $count ->
        [one] { $count } dag
       *[other] { $count } dager
    }
fact_percent = { $percent } %
fact_list = { $first } og { $last }
save_exists = { $path } finnes fra før og er ikke endret. Velg et annet navn.
save_unwritable = Kunne ikke lagre { $path } ({ $detail }). Det som var der, er ikke endret. Se etter ledig plass på disken og rettigheter, eller lagre et annet sted.
save_not_as_written = { $path } er som før: det som ble lest tilbake, var ikke det som ble skrevet. Lagre på en annen disk.
save_not_confirmed = { $path } er lagret, men systemet bekreftet ikke at filen tåler et strømbrudd ({ $detail }). Lagre en gang til.
save_format = { $path } er ikke lagret: { $reason }

## Journal, lås, sikkerhetskopier

journal_unreadable = Journalen { $path } kan ikke leses ({ $detail }). Sjekk at du har tilgang til den, og prøv igjen.
journal_foreign = { $path } er ingen journal fra Dagsverk. Gi filen et annet navn, eller kjør dagsverk restore.
journal_newer = Journalen { $path } er skrevet av en nyere versjon av programmet. Bruk den versjonen.
journal_of_another = { $path } er journalen til et annet register. Legg riktig journal der, eller gi denne et annet navn.
journal_older = Journalen { $path } er en eldre kopi: den slutter med post { $ends }, men registeret inneholder poster til og med { $register }. Legg den nyeste journalen der, eller kjør dagsverk restore.
journal_begins_later = Journalen { $path } begynner med post { $begins }, men registeret inneholder bare poster til og med { $register }: det som ligger mellom, mangler. Legg den manglende journalen der, eller kjør dagsverk restore.
journal_other_copy = Registeret og journalen { $path } er fra ulike kopier: post { $number } er ikke den samme i begge. Legg filer som hører sammen, der, eller kjør dagsverk restore.
journal_broken = Journalen { $path } er brutt på linje { $line }: post { $number } mangler eller er endret, og det som står bak den, er ikke til å stole på. Legg en hel kopi av journalen der, eller kjør dagsverk restore.
journal_unknown = Post { $number } i journalen { $path } er ikke til å forstå: { $reason } Kjør dagsverk restore.
journal_not_taken = Registeret tar ikke imot det post { $number } i journalen sier: { $reason } Kjør dagsverk restore.
notice_torn_record = Den siste posten i { $path } ble avbrutt mens den ble skrevet, som ved strømbrudd. Den ble aldri bekreftet og er utelatt.
notice_no_journal = Journalen { $path } er ikke der. Registeret står slik det ble lagret med post { $number }; endringer etter det, og historikken, er ikke her.
notice_laid_aside = Det lå en journal fra et annet register der. Den heter nå { $path }.
notice_not_kept = Registeret er lagret, men det som ble erstattet, kunne ikke beholdes som sikkerhetskopi ({ $detail }). Sjekk ledig plass og tilgang.
pen_held = { $user } på { $computer } skriver i registeret, siden { $date } kl. { $time }. Ingenting er endret. Prøv igjen når det er gjort; registeret kan leses så lenge.
pen_held_by_somebody = Noen andre skriver i registeret. Ingenting er endret. Prøv igjen når det er gjort; registeret kan leses så lenge.
pen_no_lock = Registeret kan bare leses: { $path } kan ikke låses ({ $detail }). Sjekk at du kan skrive i mappen.
pen_journal_gone = Journalen { $path } er ikke lenger der. Ingenting er endret. Legg den tilbake, eller lagre registeret under et annet navn.
write_not_written = Endringen er ikke gjort, fordi den ikke kunne skrives til { $path } ({ $detail }). Sjekk ledig plass og tilgang, og prøv igjen.
write_in_doubt = Det er ikke sikkert om endringen er beholdt: { $path } kunne ikke skrives trygt til disken, og endringen kunne ikke tas tilbake ({ $detail }). Lukk programmet, sjekk disken, og se etter når du åpner registeret igjen.
write_changed_by_others = Noen andre har skrevet i { $path } til tross for låsen. Endringen er ikke gjort, og ingenting er overskrevet. Lukk registeret og åpne det igjen.
save_changed_by_others = { $path } er endret av noen andre siden det ble åpnet. Ingenting er overskrevet. Lagre under et annet navn, eller lukk og åpne registeret igjen.
change_changed_since = Dette steget kan ikke lenger angres eller gjøres om: noen har endret det samme siden.
change_unknown_run = Det finnes ingen kjøring nr. { $run }. Rett nummeret.
change_run_is_closed = Kjøring nr. { $run } er lukket og endres aldri. Endre dagene i stedet; forskjellen kommer som rettelse i neste kjøring.
change_run_is_handed_over = Kjøring nr. { $run } er levert til utbetaling. Den kan ikke trekkes tilbake; endre dagene, så kommer rettelsene i neste kjøring.
change_run_is_withdrawn = Kjøring nr. { $run } er trukket tilbake og teller ikke lenger.
change_not_the_last_run = Bare den siste kjøringen som står, nr. { $run }, kan trekkes tilbake. Trekk den tilbake først.
change_inmate_has_closed_days = { $number } kan ikke tas bort: den innsatte står i en lukket kjøring.
change_sanction_on_closed_day = Tap av dagpenger for { $number } kan ikke gjelde { $date }: dagen er lukket, og bare det som ikke er opptjent, kan tapes. Velg en senere første dag.
change_reason_required = Dette endrer lukkede dager ({ $days }) for { $count ->
        [one] { $people }
       *[other] { $count } innsatte: { $people }
    }. Oppgi hvorfor; forskjellen kommer som rettelse i neste kjøring.
fact_run = kjøring nr. { $run }
fact_amendment = grunn til endring av lukkede dager
fact_run_state = { $state ->
        [handed_over] levert til utbetaling
        [withdrawn] trukket tilbake
       *[standing] står
    }
run_unreadable = Kjøring nr. { $run } kan ikke leses; registerets fil er endret utenfor programmet. Hent en sikkerhetskopi: dagsverk restore.
run_not_intact = Kjøring nr. { $run } er ikke slik den ble lukket.
record_run = verdien eller kjøringen stemmer ikke
closing_not_signed = Oppgi hvem som har utarbeidet listen og hvem som har kontrollert den.
closing_not_next = En kjøring for alle begynner dagen etter den forrige, { $date } (den forrige gikk til { $previous }). Rett første dag.
closing_incomplete = { $count ->
        [one] Én dag
       *[other] { $count } dager
    } mangler noe eller er feil. Rett dette først; ingenting er lukket:
closing_nothing = Alle dagene er lukket, og det er ingenting å rette.
closing_more = … og { $count } til
withdraw_without_reason = Oppgi hvorfor kjøringen trekkes tilbake.
closed_done = Kjøring nr. { $run } er lukket: { $days }, { $people ->
        [one] én person
       *[other] { $people } personer
    }, til utbetaling { $total }. Kontrollkode { $code }.
withdrawn_done = Kjøring nr. { $run } er trukket tilbake. Dagene er åpne igjen.
handed_over_done = Kjøring nr. { $run } er merket som levert til utbetaling.
carried_lapses = { $number } { $name } er løslatt: { $amount } som skulle trekkes, bortfaller.
paper_saved = { $path } er skrevet, { $pages ->
        [one] én side
       *[other] { $pages } sider
    }.
paper_not_saved = { $path } kunne ikke skrives ({ $detail }). Sjekk mappe, plass og tilgang.
paper_not_as_written = det som ble lest tilbake, er ikke det som ble skrevet
cli_release = Gjør opp for en som slutter: avslutter opphold, plasser og perioder, og lukker dagene hans.
cli_arg_on = Siste dag i fengselet.
cli_arg_slip = Skriv slippen som PDF til denne filen.
cli_arg_slips = Skriv slippene som PDF til denne filen.
cli_arg_names = Navn på papiret: full_name, initials eller number_only.
cli_arg_print = Skriv ut slippen, på denne skriveren eller den vanlige.
cli_place_printer = SKRIVER
release_not_printed = Oppgjøret er gjort, men slippen ble ikke skrevet ut. { $why }
cli_place_names = NAVN
verify_run = Kjøring nr. { $run } er ikke slik den ble lukket: filen er endret utenfor programmet.
release_not_here = { $number } er ikke her { $day }. Rett nummeret eller dagen.
change_final = { $what ->
        [closed] En lukket kjøring kan ikke angres. Trekk den tilbake hvis den er feil.
        [withdrawn] Å trekke tilbake en kjøring kan ikke angres. Lukk perioden på nytt.
        [handed_over] At en kjøring er levert, kan ikke angres.
       *[restored] Å gå tilbake til en sikkerhetskopi kan ikke angres.
    }
restore_unlisted = Sikkerhetskopiene i { $path } kan ikke listes opp ({ $detail }). Sjekk at du har tilgang til mappen.
restore_of_another = { $path } er et annet register enn det i sikkerhetskopien. Ingenting er endret. Velg en kopi av dette registeret, eller gi dette et annet navn.
restore_not_kept = { $path } kunne ikke beholdes under et annet navn ({ $detail }), så det er ikke erstattet. Sjekk ledig plass og tilgang.
restore_none = Det er ingen sikkerhetskopier i { $path }.
restore_title = Sikkerhetskopier av { $path }, den nyeste først:
restore_row = { $place }  { $date } kl. { $time }, med post { $number }
restore_row_kept = { $row }, beholdt for godt
restore_ask_backup = Hvilken, 1–{ $count }?
restore_ask_how = repair: ta kopien og gjør på nytt det journalen sier siden.
    go-back: ta kopien som den er; det som kom senere, gjøres ikke på nytt.
    Hva, repair eller go-back?
restore_nothing_done = Ingenting er endret. Svar med nummeret til en kopi og repair eller go-back, eller oppgi --backup N med --repair eller --go-back.
restore_repaired = { $path } er gjenopprettet fra { $name }, og { $count ->
        [0] det var ingenting å gjøre på nytt
        [one] én post er gjort på nytt
       *[other] { $count } poster er gjort på nytt
    }.
restore_went_back = { $path } er slik { $name } er. Det som kom senere, står i journalen og gjøres ikke på nytt.
restore_kept = Registeret som var der, er beholdt som { $path }.
restore_lost = Det som ble ført etter post { $after }, kunne ikke gjøres på nytt: { $reason }
restore_lost_no_journal = Det var ingen journal: det som eventuelt ble ført etter post { $after }, kunne ikke gjøres på nytt.
restore_laid_aside = Den gamle journalen er beholdt som { $path }, og en ny er begynt.
verify_records = Journalen har postene { $first }–{ $last }.
verify_contains = Registerets fil inneholder det som er ført til og med post { $number }.
verify_well = Kjeden er hel, og register og journal sier det samme.
verify_well_not_founded = Kjeden er hel så langt tilbake som journalen går. Siden begynnelsen ikke er der, kunne ikke opplysningene i registeret sammenlignes med den.
verify_no_journal = Journalen { $path } er ikke der. En ny begynnes med neste endring.
verify_differs = Registeret har { $count ->
        [one] en opplysning
       *[other] { $count } opplysninger
    } som ingen post i journalen har lagt inn. Kjør dagsverk restore med repair for å få det journalen sier.
history_empty = Det er ingenting om det i journalen.
history_step = { $date } { $time }, { $user } på { $computer }: { $what }
step_name = { $what ->
        [made] laget registeret
        [taken_over] begynte journalen med registeret som det sto
        [undone] angret
        [redone] gjorde om igjen
        [imported] tok inn datapakken { $note }
        [restored] gikk tilbake til sikkerhetskopien { $note }
        [closed] lukket kjøring nr. { $note }
        [withdrawn] trakk tilbake kjøring nr. { $note }
        [handed_over] merket kjøring nr. { $note } som levert
       *[changed] førte
    }
history_summary = { $facts } opplysninger om { $people } personer og det som er felles; --inmate eller --date viser dem
history_erased = { $count ->
        [one] én post er slettet
       *[other] { $count } poster er slettet
    }
history_common = for alle

## A scheme that cannot be used

scheme_refused = Regelverket kan ikke brukes: { $reason }
scheme_unreadable = linje { $line }, kolonne { $column } kan ikke leses.
scheme_duplicate_id = { $row } står to ganger.
scheme_duplicate_letter = { $row } og { $other } har samme bokstav { $letter } ({ $which }).
scheme_bad_name = { $row }: «{ $text }» er ikke et navn eller en bokstav.
scheme_without_rank = { $row } kan være en periode, men mangler rank (10–39 eller 41–99).
scheme_without_when = { $row } kan være en periode, men mangler when (W, E eller P).
scheme_not_a_spell = { $row } har rank eller when, men kan ikke være en periode.
scheme_pays_nothing_known = { $row } sier ikke hva som betales fra begynnelsen.
scheme_unknown_pays = { $row }: «{ $text }» er ikke O, R eller 0.
scheme_unknown_value = { $row }: { $field } kan ikke være «{ $text }».
scheme_missing_basis = { $row } mangler rettsgrunnlag eller kilde.
scheme_missing_language = { $row } mangler navn eller bokstav på { $language }.
scheme_same_day = { $row } har to rader fra samme dag ({ $from }).
scheme_not_one_derived = nøyaktig én grunn skal være derived, her er det { $count }.
scheme_missing_switch = bryteren { $row } mangler.
scheme_ends_before_start = { $row } slutter før starten.
scheme_too_many = det kan være høyst { $most } grunner.
always = alltid
stored_letter = lagret

## Vinduet

month_group = { $name } · { $kind } · { $count }
month_group_places = { $name } · { $kind } · { $count } av { $capacity } plasser
month_group_without = Uten aktivitet · { $count }
month_bar_review = { $name } · vurderes { $day }.
month_bar_review_on = { $name } · vurderes { $date }
month_bar_until = { $name } · til { $date }
command_name = { $id ->
        [go_today] I dag
        [go_month] Måned
        [go_people] Innsatte
        [go_activities] Aktiviteter
        [go_payroll] Utbetaling
        [go_overview] Oversikt
        [previous] Forrige dag eller måned
        [next] Neste dag eller måned
        [now] Gå til i dag
        [next_hole] Neste dag som mangler noe
        [beside] Til det ved siden av arket, og tilbake
       *[palette] Søk
        [undo] Angre
        [redo] Gjør om
        [save] Lagre nå
        [save_as] Lagre under et annet navn …
        [open] Åpne register …
        [import] Ta inn datapakke …
        [close_period] Lukk perioden …
        [release] Oppgjør ved løslatelse …
        [preview] Forhåndsvis
        [print] Skriv ut …
        [save_paper] Lagre som PDF …
        [new] Nytt register …
        [settings] Innstillinger …
        [keys] Alle taster
        [zoom_in] Større
        [zoom_out] Mindre
        [zoom_reset] Vanlig størrelse
        [theme] Lyst eller mørkt
        [blank] Skjul skjermen
        [mark_rest] Før resten som til stede
        [cancel_session] Avlys økten …
        [next_page] Neste side
        [previous_page] Forrige side
        [copy] Kopier
        [paste] Lim inn
        [fill_down] Fyll nedover
        [clear] Fjern føringer
        [open_cell] Åpne dagen …
    }
place_name = { $place ->
       *[today] I dag
        [month] Måned
        [people] Innsatte
        [activities] Aktiviteter
        [payroll] Utbetaling
        [overview] Oversikt
    }
key_name = { $key ->
       *[ctrl] Ctrl
        [alt] Alt
        [shift] Skift
        [enter] Enter
        [delete] Delete
        [backspace] Backspace
        [home] Home
        [comma] komma
    }
scope_name = { $scope ->
       *[program] Overalt
        [register] Med et register åpent
        [month] I måneden
        [paper] På et papir
        [today] På dagsarket
    }
month_and_year = { $month } { $year }
month_letters = Bokstaver fører: 
month_all_activities = Alle aktiviteter
month_all_units = Alle avdelinger
month_people = { $count ->
        [one] én person
       *[other] { $count } personer
    }
month_ordinary = ord.
month_reduced = stønad
month_amount = kroner
month_foot = Ordinære dager
month_empty = Ingen er her denne måneden med det som er valgt over.
month_filled = { $count ->
        [one] Én dag er ført.
       *[other] { $count } dager er ført.
    }
month_cleared = { $count ->
        [one] Føringene på én dag er fjernet.
       *[other] Føringene på { $count } dager er fjernet.
    }
month_skipped = Hoppet over { $count }: { $reasons }.
month_skipped_free = { $count } fridager
month_skipped_away = { $count } borte
month_skipped_elsewhere = { $count } i en annen aktivitet
month_paste_empty = Det er ingenting å lime inn. Kopier noen dager først.
month_paste_letter = Ingenting ble limt inn: «{ $letter }» i linje { $line }, kolonne { $column } er ingen bokstav for en føring.
month_paste_too_large = Ingenting ble limt inn: { $rows } rader og { $columns } dager får ikke plass her.
month_which = Ingenting er planlagt den dagen. Hvilken aktivitet?
month_away = Personen er ikke her den dagen.
month_elsewhere = Den valgte aktiviteten er ikke planlagt den dagen.
month_day = Dagen
month_sum = Sum
month_nothing_planned = Ingenting er planlagt, og ingenting betales.
month_days_line = { $name }, { $days } dager
month_who = Ført av { $user }, { $date } { $time }
month_cell_name = { $person }, { $date }: { $mark }
month_cell_outside = ikke i fengselet
month_cell_free = fridag
month_cell_missing = ikke ført
status_saved = Alt er lagret { $time }
status_journal = Alt er ført
status_pending = Skriver …
status_missing = { $count ->
        [one] én dag mangler
       *[other] { $count } dager mangler
    }
status_complete = ingenting mangler
status_next = F8 neste
status_keys = F1 alle taster
status_held = Bare lesing: { $user } på { $computer } skriver
status_held_by_somebody = Bare lesing: noen andre skriver
status_reading = Bare lesing
status_may_write = Du kan skrive igjen.
status_undone = Angret: { $what }
undo_what = Angre: { $what }
redo_what = Gjør om: { $what }
undo_nothing = Det er ingenting å angre.
redo_nothing = Det er ingenting å gjøre om.
window_search = Søk person, aktivitet, kommando
window_nothing_found = Ingenting funnet.
window_close = Lukk
window_cancel = Avbryt
window_ok = OK
window_language = Språk
window_language_of_register = Som registeret
window_theme_light = Lyst
window_theme_dark = Mørkt
window_zoom = Størrelse
window_not_saved_title = Registeret er ikke lagret
window_close_anyway = Lukk likevel
window_in_journal = Det som er ført, står i journalen og er der når du åpner registeret igjen.
window_no_display = Vinduet kan ikke åpnes: det er ingen skjerm. Kommandoene virker; se dagsverk --help.
window_no_renderer = Vinduet kan ikke tegnes på denne maskinen ({ $detail }). Kommandoene virker; se dagsverk --help.
window_not_in_build = Dette programmet er bygd uten vindu. Kommandoene virker; se dagsverk --help.
window_opening = Åpner …
welcome_title = Dagsverk
welcome_words = Fra førte dager til en utbetalingsliste som sier hvorfor.
welcome_example = Se på eksempelet
welcome_recent = Åpnet før
welcome_path = Sti til registeret
welcome_choose = Velg …
intake_folder = Mappen med datapakken
intake_replace = Erstatt det som er annerledes der fra før
intake_broke_off = Lesingen stanset uten svar; ingenting er endret. Prøv igjen.
cell_deduction = Trekk (20% eller 15,00)
cell_granted = Innvilget
cell_open = ikke sagt
cell_yes = ja
cell_no = nei
cell_decided_by = Bestemt av
cell_note = Merknad
cell_nothing = Ingenting er ført den dagen å si mer om. Før den med en bokstav først.
new_make = Lag registeret
new_prison = Fengsel
new_unit = Avdeling
new_period = Utbetales hver
new_period_kind = { $kind ->
       *[month] måned
        [week] uke
        [two_weeks] annenhver uke
    }
new_rates = Satser i { $year }, kroner per dag
new_rates_words = Fra årets rundskriv. Det som står tomt, kan fylles ut senere; en dag uten sats er en feil, aldri 0.
new_source = Rundskriv
new_rules = Det fengselet bestemmer selv
new_rules_words = Kildene lar dette stå åpent. Programmets standard er valgt; velg annerledes der dere gjør det.
new_rule_source = Hvor det er bestemt

## Lister

payroll_provisional = Foreløpig
payroll_missing = Mangler før lukking
payroll_nothing_missing = Ingenting mangler.
payroll_why_of = Hvorfor: { $person }
payroll_rate_days = { $days } dager: { $row }
payroll_deviates = Dager som avviker
payroll_day = { $weekday } { $day }.
people_search = Søk navn, nummer, avdeling
people_present = Her { $date }
people_all = Alle
people_column = { $column ->
        [custody] Grunnlag
        [stay] Opphold
       *[away] Borte
    }
people_since = siden { $date }
people_until = til { $date }
people_from = fra { $date }
people_reviewed = vurdert { $date } av { $by }
people_section = { $kind ->
        [person] Person
        [stays] Opphold
        [custody] Grunnlag for oppholdet
        [placements] Plasser
        [spells] Perioder
        [sanctions] Tap av dagpenger
       *[months] Siste måneder
    }
people_none = Det er ingen innsatte i registeret ennå.
people_nobody_found = Ingen passer til det som er søkt og valgt.
overview_title = { $card ->
        [rate] Aktivitetsgrad
        [duty] Aktivitetsplikten ikke oppfylt
        [isolation] Alene: utelukket, selvvalgt, restriksjoner
        [reviews] Skulle vært vurdert
       *[weeks] Mangler per uke
    }
overview_nothing = { $card ->
        [rate] Ingen arbeidsdager å regne av ennå denne måneden.
        [duty] Alle domfelte som er her, har aktivitet eller en grunn hver arbeidsdag.
        [isolation] Ingen er utelukket, i selvvalgt isolasjon eller under restriksjoner denne dagen.
        [reviews] Ingen åpen periode er forbi vurderingsdatoen denne dagen.
       *[weeks] Ingenting mangler.
    }
overview_days = { $days } dager
overview_rate_of = Av { $days } dager i fengselet fra mandag til fredag uten helligdager, { $period }.
overview_rate_beside = I tillegg { $days } dager i helg og på helligdager.
overview_overdue = skulle vært vurdert { $date }
overview_settled = vurderes ikke igjen
overview_no_review = ingen vurderingsdato
overview_late = { $count ->
        [one] én dag forsinket
       *[other] { $count } dager forsinket
    }
overview_week = Uke { $number }
overview_as_of = Åpne perioder er sett fra { $date }.
activities_column = { $column ->
        [kind] Slag
        [provider] Tilbyder
        [place] Sted
        [weekdays] Ukedager
        [hours] Tid
        [places] Plasser
        [supplement] Tillegg
        [holidays] Helligdager
       *[frame] Ramme brukt
    }
activities_places = { $taken } av { $capacity }
activities_frame = { $figure ->
        [title] Ramme for tillegg
        [allowed] Ramme
        [used] Opptjent så langt
       *[left] Igjen
    }
activities_placed = Har plass { $date }
activities_nobody = Ingen har plass denne dagen.
activities_none = Det er ingen aktiviteter i registeret ennå.

## Dagsarket

today_week = uke { $number }
today_weekend = Helg
today_free = { $count ->
        [0] { $day }, ingen i aktivitet
        [one] { $day }, én person i aktivitet
       *[other] { $day }, { $count } personer i aktivitet
    }
today_open = ikke ført
today_with_deduction = { $name }, med trekk
today_until = { $name } til { $date }
today_reviewed = { $name }, vurderes { $date }
today_since = { $name } fra { $date }
today_short_date = { $day }. { $month }
today_all_present = Alle til stede ⏎
today_counts = { $open ->
        [0] Alle { $done } er ført
       *[other] { $done } ført · { $open } igjen
    }
today_away = Borte i dag
today_away_then = Borte
today_nobody_away = Ingen
today_without = Uten aktivitet eller grunn
today_attention = Må ses på
today_nothing_to_see = Ingenting
today_earlier_days = Tidligere i måneden
today_missing = { $count ->
        [one] én dag mangler
       *[other] { $count } dager mangler
    }
today_review_missing = mangler vurderingsdato
today_review_now = ny vurdering i dag
today_review_past = skulle vært vurdert { $date }
today_review_on = vurderes { $date }
today_ends = til { $date }
today_excluded = { $days ->
        [one] utelukket én dag
       *[other] utelukket { $days } dager
    }
today_released_now = løslates i dag
today_released_on = løslates { $weekday }
today_row_name = { $number } { $person }: { $what }
today_more = flere grunner
today_no_row = Det er ingen rad { $number }.
today_no_letter = «{ $letter }» er ingen bokstav for en føring.
today_marked_rest = { $count ->
        [one] Én person er ført: { $name }.
       *[other] { $count } personer er ført: { $name }.
    }
today_nothing_open = Alle er ført.
today_cancel_title = Avlys økten: { $activity }
today_cancel_words = { $count ->
        [one] Én person er ikke ført ennå og blir ført slik:
       *[other] { $count } personer er ikke ført ennå og blir ført slik:
    }
today_cancel_as = { $name }, { $pays }
today_cancelled = { $count ->
        [one] Økten er avlyst ({ $activity }): én person er ført som { $name }.
       *[other] Økten er avlyst ({ $activity }): { $count } personer er ført som { $name }.
    }
today_no_cancelling = Regelverket har ingen føring for en avlyst økt.
today_read_only = Registeret kan bare leses nå. Ingenting er ført.
today_nobody = Ingen var her denne dagen. Velg en annen dag med Alt ← og Alt →.
today_nothing_free = { $day }: ingen aktivitet går denne dagen.
today_nothing_planned = Ingen aktivitet går denne dagen.
today_hint = Bokstav fører raden · 13 { $example } fører rad 13 · ⏎ resten til stede · Tab neste aktivitet
reason_title = Lukkede dager: { $step }
reason_release = løslatelse
reason_words = Dagene står i kjøring nr. { $runs }, som er lukket og ikke endres. Forskjellen kommer som rettelse i neste kjøring, med begrunnelsen.
reason_field = Hvorfor endres dagene?
reason_do = Endre
closed_by = Lukket i kjøring nr. { $run }
close_title = Lukk perioden
close_first_day = Første dag
close_last_day = Siste dag
close_prepared_by = Utarbeidet av
close_checked_by = Kontrollert av
close_no_day = Skriv dagen slik: 31.10.2026
close_not_over = Perioden er ikke over: den går til og med { $date }.
close_and_more = { $date } og { $count } til
close_no_span = Den siste dagen må komme etter den første.
close_do = Lukk perioden
close_at_work = Lukker …
close_comes_to = { $days }, { $people }
close_corrections = Rettelser av dager som er lukket før
close_words = En lukket kjøring endres aldri. Blir en dag endret senere, kommer forskjellen som rettelse i neste kjøring.
closed_title = Kjøring nr. { $run } er lukket
closed_next = Kontrollkoden står også på papiret: er kodene like, er det samme kjøring.
closed_print_list = Skriv ut listen …
closed_print_slips = Skriv ut slippene …
closed_print_slip = Skriv ut slippen …
closed_save = Lagre listen som PDF …
withdraw_title = Trekk tilbake kjøring nr. { $run }
withdraw_words = Kjøringen teller ikke lenger, og dagene er åpne igjen ({ $days }). Den blir stående med begrunnelsen, og nummeret brukes ikke på nytt. Makuler det som er skrevet ut. Dette kan ikke angres; perioden kan lukkes på nytt.
withdraw_why = Hvorfor trekkes den tilbake?
withdraw_do = Trekk tilbake
hand_over_title = Kjøring nr. { $run } er levert til utbetaling
hand_over_words = Etterpå kan den ikke trekkes tilbake; det som viser seg å være feil, kommer som rettelse i neste kjøring. Dette kan ikke angres.
hand_over_do = Merk som levert
release_title = Oppgjør ved løslatelse: { $person }
release_nobody = Velg den innsatte først.
release_last_day = Siste dag her
release_ends = Dette avsluttes med den siste dagen:
release_pays = Dette betales for { $days }:
release_words = Dagene lukkes som en egen kjøring, og slippen kan skrives ut med en gang.
release_do = Gjør opp
release_ends_placement = plass: { $activity }
release_ends_spell = periode: { $name }
payroll_day_of_month = { $weekday } { $day }. { $month }
payroll_number_of_day = { $day }.
payroll_working = Regner ut …
payroll_back = Tilbake til { $days }
payroll_against = Mot { $days }
payroll_against_people = { $who ->
       *[new] Nye
        [gone] Ikke lenger med
    }
payroll_against_changed = Overrasker mest
payroll_runs = Kjøringer
payroll_no_runs = Ingen periode er lukket ennå.
payroll_run_line = Nr. { $run } · { $days }
payroll_run_title = Kjøring nr. { $run }
payroll_run_state = kjøring nr. { $run }, { $state }
payroll_closed_on = lukket { $date }
payroll_handed_over_on = levert { $date }
payroll_withdrawn_on = trukket tilbake { $date }
payroll_hand_over = Levert …
payroll_withdraw = Trekk tilbake …
payroll_in_run = I kjøring { $run }
payroll_now = Nå
payroll_changed = Endret
payroll_changed_by = { $by }, { $date }: { $reason }
payroll_nothing = ingenting
papers_back = Tilbake
papers_broke_off = Papiret ble ikke til; ingenting er endret. Prøv igjen.
papers_making = Setter opp papiret …
papers_slip_of = Slipp: { $person }
papers_names = Navn på papiret
papers_fit = Sidebredde
papers_view = Åpne i visningsprogram
papers_looking_for_printers = Ser etter skrivere …
papers_printer = Skriver
papers_copies = Eksemplarer
papers_print = Skriv ut
papers_printing = Sender til skriveren …
papers_printed = Sendt til skriveren: { $job }
papers_path = Lagre under
papers_save = Lagre
papers_saved = Lagret: { $path }
papers_replace = Erstatt filen
release_ends_stay = oppholdet
release_ends_stay_in = oppholdet i { $unit }
payroll_run_fact = { $fact ->
        [days] Dager
        [person] For
        [closed] Lukket
        [prepared] Utarbeidet av
        [checked] Kontrollert av
        [code] Kontrollkode
        [reason] Begrunnelse
       *[state] Status
    }
papers_kind = { $kind ->
       *[list] Utbetalingsliste
        [slips] Slipper
        [statements] Månedsoppgaver
    }
papers_privacy = { $privacy ->
       *[full_name] Nummer og navn
        [initials] Nummer og initialer
        [number_only] Bare nummer
    }
papers_title_of = { $pages ->
        [one] { $title }, én side
       *[other] { $title }, { $pages } sider
    }
window_half_typed = Noe er halvt utfylt
window_half_typed_words = Det som er skrevet i den åpne dialogen, er ikke ført ennå. Alt annet er ført.

## Commands

cli_about = Fra førte dager til en utbetalingsliste som sier hvorfor
cli_import = Henter en datapakke inn i et register, eller lager registeret
cli_export = Skriver et register ut som datapakke
cli_payroll = Viser hva hver innsatt har til gode for en periode
cli_compare = Viser hvem som er nye, borte eller får noe annet enn i en annen periode, og hvorfor
cli_arg_with_from = første dag i perioden det sammenlignes med; den forrige der ingen er gitt
cli_arg_with_to = siste dag i perioden det sammenlignes med
cli_with_needs_both = --with-from og --with-to hører sammen: gi begge eller ingen.
cli_check = Viser hva som mangler og hva som ikke stemmer
cli_demo = Lager eksempelregisteret og viser listen for oktober 2026
cli_history = Viser hvem som har gjort hva
cli_verify = Holder register og journal opp mot hverandre
cli_restore = Lister opp sikkerhetskopiene, og reparerer registeret eller går tilbake
cli_arg_date = bare det som gjelder denne dagen
cli_arg_made_on = bare det som ble ført denne dagen
cli_arg_backup = nummeret til kopien i listen
cli_arg_repair = ta kopien og gjør på nytt det journalen sier siden
cli_arg_go_back = ta kopien som den er
cli_arg_user = hvem som gjør det, når det ikke er brukeren av maskinen
cli_repair_or_go_back = --repair og --go-back kan ikke brukes sammen.
cli_close = Lukker en periode (kommer)
cli_withdraw = Trekker en kjøring tilbake (kommer)
cli_hand_over = Merker en kjøring som levert (kommer)
cli_help = Viser denne hjelpen
cli_version = Viser programmets versjon
cli_heading_usage = Bruk
cli_heading_commands = Kommandoer
cli_heading_options = Valg
cli_heading_arguments = Argumenter
cli_arg_package = mappen med CSV-filene
cli_arg_register = registerfilen
cli_arg_to_register = registeret det legges i; lages hvis det ikke finnes
cli_arg_to_package = mappen datapakken skrives til
cli_arg_replace = la radene endre det som er registrert
cli_arg_reason = begrunnelse når lukkede dager endres
cli_arg_from = første dag, som 2026-10-01
cli_arg_to = siste dag, som 2026-10-31
cli_arg_format = table, csv eller json
cli_arg_format_of_payroll = table, csv, csv-excel (norsk Excel) eller json
cli_arg_detail = en rad for hver dag og hvert beløp
cli_arg_why = vis hvorfor hvert beløp er som det er
cli_arg_inmate = bare denne innsatte
cli_arg_pdf = skriv listen som PDF (kommer)
cli_arg_xlsx = skriv listen som regneark (XLSX)
cli_arg_lang = språk: nb, nn eller en
cli_arg_run = kjøringens nummer
cli_arg_prepared_by = hvem som har utarbeidet listen
cli_arg_checked_by = hvem som har kontrollert listen
cli_arg_demo_to = hvor eksempelregisteret skal ligge
cli_arg_no_window = ikke åpne vinduet
cli_place_package = PAKKE
cli_place_register = REGISTER
cli_place_date = DATO
cli_place_number = NUMMER
cli_place_name = NAVN
cli_place_text = TEKST
cli_place_file = FIL
cli_place_language = SPRÅK
cli_place_command = KOMMANDO
cli_place_format = FORMAT
cli_see_help = Se { $command } --help.
cli_unknown_option = Forstår ikke { $option } her.
cli_unknown_command = Kommandoen { $command } finnes ikke.
cli_missing = Dette mangler: { $arguments }.
cli_bad_value = { $option } kan ikke være «{ $value }».
cli_bad_value_of = { $option } kan ikke være «{ $value }». Velg en av: { $values }.
cli_value_missing = { $option } trenger en verdi.
cli_given_twice = { $option } er gitt to ganger.
cli_wrong_usage = Kommandoen kan ikke forstås slik den står.
cli_date = { $option } { $reason }
cli_period_ends_before_start = --to er før --from.
cli_why_needs_table = --why kan bare brukes med --format table eller json.
cli_unknown_inmate = Det finnes ingen innsatt med nummer { $number } i registeret. Rett nummeret.
cli_output_failed = Kunne ikke skrive ut ({ $detail }).
demo_made = Eksempelregisteret ligger i { $path }. Alt i det er oppdiktet.
demo_next = Prøv også:
progress_reading = leser
progress_settling = regner ut
progress_writing = skriver

## On paper

paper_run = Kjøring
paper_run_closed = nr. { $number }, lukket { $date }
paper_run_of = nr. { $number } for { $person }, lukket { $date }
paper_run_number = kjøring nr. { $number }
paper_handed_over = levert { $date }
paper_withdrawn = trukket tilbake { $date }: { $reason }
paper_is_withdrawn = Trukket tilbake, ikke til utbetaling: kjøring { $numbers }.
paper_provisional = Foreløpig, ikke til utbetaling.
paper_missing = Mangler før lukking: { $holes }. Feil: { $errors }.
paper_days_of = { $row ->
        [ordinary] Dager ord.
       *[reduced] Dager stønad
    }
paper_correction = Rettelse
paper_carried = Overført
paper_corrections = Rettelser
paper_supplements = Tillegg
paper_supplement = { $amount } per dag: { $activities }
paper_rate = { $rate } { $amount } per dag fra { $from }
paper_changed = { $person }, { $day }: { $was } → { $now }, { $amount } (kjøring { $run })
paper_lapsing = Faller bort, fordi personen har reist
paper_more = … og { $count } til
paper_switches = Valg som er annerledes enn vanlig
paper_switch = { $switch ->
        [food] kostpenger betales hver kalenderdag
        [refusal_on_holiday] vegring og ulovlig fravær på helligdag gir ingen dagpenger
       *[loss_on_supplement] tap av dagpenger tar ikke av tillegget
    }
paper_prepared_by = Utarbeidet av, dato
paper_checked_by = Kontrollert av, dato
paper_code = kontrollkode { $codes }
paper_printed = Skrevet ut { $at }
paper_printed_by = Skrevet ut { $at } av { $by }
paper_moment = { $date } kl. { $time }
paper_page = Side { $number } av { $of }
paper_slips = Dagpenger, lønnsslipper
paper_slip_of = Dagpenger: { $person }
paper_continued = { $person }, forts.
paper_day = Dag
paper_days_by_day = Dag for dag
paper_short_day = { $weekday } { $day }.
paper_short_day_in_month = { $weekday } { $day }.{ $month }.
paper_short_weekday = { $number ->
        [1] ma
        [2] ti
        [3] on
        [4] to
        [5] fr
        [6] lø
       *[7] sø
    }
paper_activity = Aktivitet
paper_recorded = Ført
paper_share = Del
paper_remuneration = Dagpenger
paper_other = Annet
paper_days_count = { $count ->
        [one] { $days } dag
       *[other] { $days } dager
    }
paper_sum_at_rate = { $what }, { $days } ×{ "\u00A0" }{ $rate }
paper_sum_of_days = { $what }, { $days }
paper_correction_of = Rettelse, { $day }
paper_carried_in = Overført fra kjøringen før
paper_carried_out = Overført til neste kjøring
paper_lapses = { $amount } som skulle vært trukket, faller bort.
paper_reading = Slik er reglene lest; fengselet kan bestemme noe annet.
paper_no_claim = { $circumstance }: ingen rett til dagpenger
paper_holidays = Helligdager: { $days }.
paper_holiday = { $day } ({ $name })
paper_nothing_recorded = ikke ført
paper_corrected = { $day } var ført som «{ $was }» ({ $paid }) i kjøring { $run } og er rettet til «{ $now }» ({ $pays }).
paper_repaid = { $day } («{ $what }») ga { $paid } i kjøring { $run } og gir nå { $pays }.
paper_because = Rettet { $date }: { $reason }.
paper_because_by = Rettet { $date } av { $by }: { $reason }.
paper_deduction = Trekk { $day }: { $reckoning }
paper_loss = Tap av { $percent } % av dagpengene { $days }, vedtatt { $decided } ({ $basis }), hver dag avrundet ned
paper_day_is_wrong = ikke regnet ut: { $error }
paper_no_days = Ingen dager i perioden.
report_cancelled = Avbrutt; ingenting er laget.
report_no_one = Ingen å skrive slipp for i perioden. Velg en annen periode eller andre personer.
report_unwritable = PDF-en kunne ikke lages ({ $detail }). Ingenting er skrevet.
printer_no_service = Ingen utskriftstjeneste (CUPS) på denne maskinen. Åpne PDF-en i visningsprogrammet og skriv ut derfra.
printer_no_printers = Ingen skriver er satt opp på denne maskinen. Sett opp en, eller lagre som PDF.
printer_refused = Utskriften ble ikke tatt imot: { $detail }
printer_hangs = Utskriftstjenesten svarte ikke på { $seconds } sekunder. Se etter om den går, og prøv igjen.
printer_unwritable = Filen for utskrift kunne ikke skrives ({ $detail }).
printer_no_viewer = Fant ikke noe program som viser PDF ({ $detail }). Lagre som PDF og åpne den selv.
preview_unreadable = Siden kan ikke vises.
paper_withdrawn_on = trukket tilbake { $date }

## Spreadsheet

spreadsheet_leaf = { $leaf ->
        [list] Liste
        [days] Dag for dag
        [corrections] Rettelser
       *[about] Om listen
    }
spreadsheet_correction = { $column ->
        [was] Var
        [now] Er nå
        [reason] Begrunnelse
        [by] Rettet av
       *[on] Rettet
    }
spreadsheet_about = { $line ->
        [what] Hva
        [value] Opplysning
        [from] Fra
        [until] Til
        [unit] Enhet
        [default] standardvalg, ikke bestemt her
       *[made] Laget
    }
spreadsheet_unwritable = Regnearket kunne ikke lages ({ $detail }). Ingenting er skrevet.
spreadsheet_saved = { $path } er skrevet.

## Statements

statement_title = { $span ->
        [month] Månedsoppgave
       *[other] Oppgave
    }
statements_title = Oppgaver over dagpenger
statement_earned = Opptjent
statement_balance_before = Saldo før utbetaling
statement_balance_after = Saldo etter utbetaling
statement_balance_unknown = Dagsverk kjenner ikke kontoen; saldoen skrives inn for hånd fra kontoføringen.
cli_arg_statements = skriv en oppgave for hver som PDF: opptjent, rettet, overført, til utbetaling

## Attendance on paper

attendance_title = Føringsark
attendance_how = Kryss i ruten betyr «{ $name }». Ellers skrives bokstaven for grunnen i ruten. Strek: ikke plass denne dagen.
attendance_state = stand { $state }
attendance_marked_by = Ført av, dato
attendance_entered_by = Lagt inn i Dagsverk av, dato
attendance_unknown_activity = Det finnes ingen aktivitet { $activity } i registeret. Rett koden.
attendance_too_many_days = Et føringsark har plass til { $most } dager. Velg en kortere periode.
attendance_nobody = Ingen har plass i { $activity } i disse dagene. Velg andre dager eller en annen aktivitet.
cli_sheet = Skriver et ark å føre oppmøte på for hånd
cli_arg_activity = koden til aktiviteten
cli_arg_sheet = skriv arket som PDF
cli_place_activity = KODE
