## Dates and numbers

weekday_name = { $number ->
        [1] måndag
        [2] tysdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] laurdag
       *[7] sundag
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
        [reduced] stønadspengar
        [supplement] tillegg for særleg viktig arbeid
        [deduction] trekk
        [loss] tap av dagpengar
       *[food] kostpengar
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
        [reduced] stønadspengar
        [supplement_max] høgste tillegg
       *[food] kostpengar
    }
pays_name = { $pays ->
        [O] ordinær sats
        [R] stønadspengar
       *[nothing] ingen dagpengar
    }
bound_name = { $bound ->
        [shall] skal
        [may] kan, etter vedtak
       *[setting] lokal innstilling
    }
certainty_name = { $certainty ->
        [sourced] står i kjelda
        [derived] rekna ut frå kjelda
       *[local_default] vår lesing, fengselet kan bestemme noko anna
    }
law_short = strgjfl.
regulation_short = forskrifta
no_source = inga kjelde funnen
hole_name = { $kind ->
        [unrecorded] ikkje ført
        [unassigned] verken aktivitet eller grunn
        [decision_missing] kven bestemte?
       *[deduction_undecided] trekk utan vedtak, ikkje trekt
    }
whole_day = heile dagen
error_no_rate = manglar sats: { $rate }
error_supplement = tillegg { $supplement } er over det høgste, { $maximum }
problem_mark_outside_stay = { $activity }: ført utanfor opphald
problem_mark_under_spell = { $activity }: ført på ein dag utan rett til dagpengar
problem_custody_unknown = grunnlaget for opphaldet manglar, som domfelt eller varetekt
problem_custody_mismatch = { $circumstance } passar ikkje til grunnlaget for opphaldet
problem_sanction_early = tap av dagpengar byrjar mindre enn to dagar etter vedtaket
notice_no_part = { $activity }: ført, men tel ikkje denne dagen
notice_without_placement = { $activity }: ført utan plass i aktiviteten
example_source = eksempel, ikkje rundskriv
example_rates = Satsane er eksempel, ikkje frå rundskriv.

## The payroll list

list_title = Utbetalingsliste dagpengar
list_prison = Fengsel
list_period = Periode
list_people = Personar
list_state = Status
list_provisional = førebels, ikkje lukka
row_name = { $row ->
        [correction] retting
       *[carried] overført
    }
row_column = { $row ->
        [correction] Retting
       *[carried] Overført
    }
list_closed = køyring nr. { $run }, lukka { $date }, kontrollkode { $code }
list_corrections = Rettingar:
list_correction = { $who }, { $day }, { $component }: { $was } → { $now } (køyring nr. { $run })
list_because = { $reason } ({ $by }, { $date })
list_number = Nr.
list_name = Namn
list_days = Dagar
list_pay = Til utbetaling
list_sum = Sum
list_empty = Ingen dagpengar i perioden.
list_rates = Satsar
list_rate = { $rate } { $amount } per dag frå { $from } ({ $source })
list_no_source = utan kjelde
list_rules = Lokale reglar som er brukte
list_rule = { $circumstance } gir { $pays }
list_rule_from = { $circumstance } gir { $pays } ({ $source })
list_has_error = feil
list_has_hole = manglar
list_defaults = Standardval som er brukte, ikkje bestemte her
list_holes = Manglar før lukking ({ $count })
list_errors = Feil, dagen er ikkje rekna ut ({ $count })
list_problems = Stemmer ikkje ({ $count })
list_notices = Verdt å sjå på ({ $count })
list_run = { $days } ({ $count } dagar)
list_date = Dato
list_component = Kva
list_amount = Beløp
list_circumstance = Grunn

## Why

why_title = Kvifor
why_rate = { $rate } × { $weight }/{ $of } = { $amount }, avrunda til næraste øre
why_rate_row = Sats { $amount } frå { $from }, kjelde: { $source }
why_supplement = ({ $terms }) / { $of } = { $amount }, avrunda til næraste øre
why_supplement_term = { $supplement } × { $weight }
why_deduction = −({ $terms }) = { $amount }, avrunda til næraste øre
why_deduction_percent = { $percent } % av { $rate } × { $weight }/{ $of }
why_deduction_amount = { $deduction } (høgst { $rate } × { $weight }/{ $of })
why_loss = −{ $percent } % av { $base } = { $amount }, avrunda ned
why_loss_sanction = Reaksjon { $days }, vedteken { $decided } ({ $basis })
why_loss_without_supplement = Tillegget er halde utanfor.
why_food = { $rate } × 1/1 = { $amount }, kvar kalenderdag
why_part = { $activity }, { $weight } av { $of }: { $circumstance }
why_became = { $recorded }, gjort opp som { $settled }
why_decided = bestemt av { $by }
why_whole = { $rate } × 1 = { $amount }, heile dagen
why_part_alone = { $activity }: { $circumstance }
why_spell = periode { $days }
why_open_spell = periode frå { $from }
why_note = merknad: { $note }
why_not_settled = ikkje rekna ut
why_granted = innvilga av { $by }
why_not_granted = ikkje innvilga av { $by }
why_local_rule = lokal regel: { $source }
why_nothing = Ingen dagpengar
why_missing = Manglar
why_error = Feil

## Checking

check_title = Kontroll
check_nothing = Ingenting manglar, og alt stemmer.
check_empty = Registeret har ingen dagar å kontrollere.
check_reviews = Opne periodar som skulle vore vurderte ({ $count })
check_review_past = { $circumstance } frå { $from }: skulle vore vurdert { $due }
check_review_missing = { $circumstance } frå { $from }: ingen vurderingsdato

## Samanlikning

compare_title = { $after } mot { $before }
compare_not_closed = { $span } (ikkje lukka)
compare_totals = Sum: { $before } → { $after } ({ $difference })
compare_new = Nye ({ $count })
compare_gone = Ikkje lenger med ({ $count })
compare_changed = Endra, det mest overraskande først ({ $count })
compare_nothing = Ingen er nye eller borte, og alle får det same.
compare_before = Før
compare_after = No
compare_difference = Skilnad
compare_because = Fordi
compare_amount = { $what }: { $amount }
compare_unexplained = ikkje forklart
compare_unexplained_days = ikkje forklart, { $days }
compare_kind = { $kind ->
        [working] { $count ->
            [one] arbeidsdag
           *[other] arbeidsdagar
        }
        [holiday] { $count ->
            [one] heilagdag
           *[other] heilagdagar
        }
        [weekend] { $count ->
            [one] dag med arbeid i helg
           *[other] dagar med arbeid i helg
        }
        [sick] { $count ->
            [one] sjukedag
           *[other] sjukedagar
        }
        [deduction] { $count ->
            [one] dag med trekk
           *[other] dagar med trekk
        }
        [supplement] { $count ->
            [one] dag med tillegg i { $name }
           *[other] dagar med tillegg i { $name }
        }
        [food] { $count ->
            [one] dag med kostpengar
           *[other] dagar med kostpengar
        }
        [missing] { $count ->
            [one] dag som ikkje er ført
           *[other] dagar som ikkje er førte
        }
        [unsettled] { $count ->
            [one] dag med feil
           *[other] dagar med feil
        }
       *[other] { $count ->
            [one] dag «{ $name }»
           *[other] dagar «{ $name }»
        }
    }
compare_days = { $change ->
        [more] { $count ->
            [0] { $days } { $what } meir
            [one] { $days } { $what } meir
           *[other] { $days } fleire { $what }
        }
       *[fewer] { $count ->
            [0] { $days } { $what } mindre
            [one] { $days } { $what } mindre
           *[other] { $days } færre { $what }
        }
    }
compare_rate = { $rate } endra frå { $from } til { $to } frå { $since }
compare_came = kom { $day }
compare_left = siste dag her { $day }
compare_placement_begun = byrja i { $activity } { $day }
compare_placement_ended = ferdig i { $activity } { $day }
compare_spell = { $when ->
        [now] { $circumstance } { $days }
       *[before] { $circumstance } { $days } er over
    }
compare_pays_otherwise = «{ $circumstance }» gir ein annan sats
compare_sanction = { $when ->
        [now] tap av { $percent } % av dagpengane { $days }
       *[before] tap av { $percent } % av dagpengane { $days } er over
    }
compare_sanction_goes_on = tap av { $percent } % av dagpengane frå { $from } tek eit anna beløp
compare_deductions = andre trekk
compare_supplement_begun = tillegg i { $activity } frå { $day }
compare_supplement_ended = tillegg i { $activity } til { $day }
compare_supplement_changed = tillegget i { $activity } endra frå { $from } til { $to } per dag
compare_supplement_otherwise = tillegget i { $activity } gir eit anna beløp
compare_correction = { $when ->
        [now] retting av lukka dagar
       *[before] perioden før hadde ei retting
    }
compare_carried_in = { $when ->
        [now] overført frå køyringa før
       *[before] perioden før fekk noko overført
    }
compare_carried_out = { $when ->
        [now] overført til neste køyring
       *[before] perioden før overførte noko vidare
    }

## Import and export

import_made = Laga registeret { $path }.
import_added = Lagt inn i registeret { $path }.
import_unchanged = Alt var der frå før; { $path } er ikkje endra.
import_counts = { $file }: { $added } nye, { $replaced } erstatta, { $same } var der frå før
import_not_read = Ikkje lese, høyrer ikkje til ein datapakke: { $files }
import_reason_not_needed = Grunngivinga trengst berre når lukka dagar blir endra; ingen er lukka.
import_refused = { $count ->
        [one] Ikkje importert, ingenting er endra. { $count } stad må rettast:
       *[other] Ikkje importert, ingenting er endra. { $count } stader må rettast:
    }
import_more = … og { $count } til.
import_no_folder = Fann ikkje mappa { $path }. Oppgi mappa som har CSV-filene.
import_no_files = Mappa { $path } har ingen av filene i ein datapakke, som inmates.csv eller marks.csv. Oppgi mappa som har dei.
refused_file = { $file }: { $reason }
refused_row = { $file }, linje { $line }: { $reason }
refused_field = { $file }, linje { $line }, kolonne { $column }: { $reason }
refused_value = { $file }, linje { $line }, kolonne { $column }: «{ $value }» { $reason }
file_unreadable = kan ikkje lesast ({ $detail }). Sjå etter at du har tilgang til fila.
file_binary = er ikkje ei tekstfil. Lagre fila som CSV.
file_no_header = har inga overskriftsrad. Første rad skal ha kolonnenamna.
file_missing_columns = manglar kolonner: { $columns }. Legg dei til; dei kan stå tomme der det er lov.
file_unknown_columns = har ukjende kolonner: { $columns }. Ta dei bort eller rett namna.
file_column_twice = har kolonna { $column } to gonger. Ta bort den eine.
file_open_quote = har eit hermeteikn som blir opna og ikkje lukka. Alle " må kome i par.
file_mixed_encoding = har bokstavar i to teiknkodingar. Lagre fila på nytt som UTF-8.
row_field_count = rada har { $found } felt, overskrifta { $expected }. Sjå etter skiljeteikn og hermeteikn.
row_empty = feltet må fyllast ut.
row_line_break = har linjeskift eller tabulator. Skriv det på éi linje.
row_too_long = er lengre enn { $longest } teikn. Kort det ned.
row_not_one_of = må vere ein av: { $values }.
row_not_a_number = må vere eit heilt tal frå { $least } til { $most }.
row_ends_before_start = er før starten, { $from }. Rett ein av datoane.
row_unknown_inmate = finst ikkje som innsett i pakken eller registeret. Rett nummeret eller legg personen til i inmates.csv.
row_unknown_activity = finst ikkje som aktivitet i pakken eller registeret. Rett koden eller legg aktiviteten til i activities.csv.
row_unknown_spell = høyrer ikkje til nokon periode i spells.csv. Rett nummer, dato eller grunn.
row_unknown_setting = er ikkje ei innstilling. Innstillingane er prison, unit, language, period, period_start, food, refusal_on_holiday og loss_on_supplement.
row_setting_has_no_from = denne innstillinga har ingen dato. La feltet stå tomt.
row_period_start = passar ikkje til utbetalingsperioden. Skriv dag 1–28 for month, vekedag 1–7 for week, ein dato for two_weeks.
row_key_twice = står allereie på linje { $line }. Behald berre éi av radene.
row_would_change = ville endre det som er registrert. Bruk --replace viss det er meininga.
row_overlaps = har ein dag felles med ein som byrjar { $other }. Rett datoane.
row_overlaps_line = har ein dag felles med den på linje { $line }, som byrjar { $other }. Rett datoane.
date_refused = { $kind ->
        [no_such_day] finst ikkje i kalenderen. Rett datoen.
        [out_of_range] er utanfor åra 1900–2200. Rett datoen.
       *[not_a_date] er ikkje ein dato. Skriv 2026-11-20 eller 20.11.2026.
    }
amount_refused = { $kind ->
        [comma_and_point] har både komma og punktum. Skriv 1234,56 eller 1234.56.
        [too_many_decimals] har meir enn to desimalar. Skriv heile øre, som 84,50.
        [negative] er under null. Skriv eit beløp utan minus.
        [too_large] er over 1 000 000 kroner. Rett beløpet.
       *[not_an_amount] er ikkje eit beløp. Skriv kroner, som 84,50.
    }
code_empty = feltet må fyllast ut.
code_too_long = er lengre enn { $longest } teikn. Kort det ned.
code_character = har teiknet «{ $character }». Bruk bokstavar, tal og . - / _ utan mellomrom.
weekdays_refused = { $kind ->
        [repeated] nemner ein dag to gonger. Skriv kvar dag éin gong.
       *[not_digits] er ikkje vekedagar. Skriv tal; 12345 er måndag til fredag.
    }
hours_refused = er ikkje eit tidsrom. Skriv som 08:00-15:00, med slutt etter start.
deduction_refused = { $kind ->
        [zero] trekkjer ingenting. La feltet stå tomt eller skriv eit trekk.
        [above_whole] er over 100 %. Skriv eit mindre trekk.
       *[not_a_deduction] er ikkje eit trekk. Skriv 20 % eller 15,00.
    }
sanction_refused = { $kind ->
        [days] må vere 1–14 dagar (forskrifta § 3-37).
        [percent] må vere eit heilt tal frå 1 til 50 prosent (forskrifta § 3-37).
       *[not_after_decision] må byrje etter dagen for vedtaket. Berre dagpengar som enno ikkje er opptente, kan tapast.
    }
entry_unknown_circumstance = { $name } er ikkje ein kjend grunn. Sjå lista i docs/data-package.md.
entry_unknown_key = bokstaven { $letter } står ikkje for nokon grunn. Rett bokstaven.
entry_not_a_mark = { $name } kan ikkje førast på ein enkelt dag. Før grunnen som periode i spells.csv, eller la programmet rekne han ut.
entry_not_a_spell = { $name } kan ikkje vere ein periode. Før grunnen på kvar dag i marks.csv.
entry_granted_not_open = granted gjeld ikkje { $name }, for der er det ikkje noko å innvilge. La feltet stå tomt.
entry_no_deduction = trekk kan berre førast på took_part, ikkje på { $name }. La feltet stå tomt.
entry_takes_no_rule = { $name } kan ikkje ha ein lokal regel; forskrifta bestemmer. Ta bort regelen.
entry_unknown_holiday = { $name } er ikkje ein kjend heilagdag. Sjå lista i docs/data-package.md.
export_done = Skreiv datapakken til { $path }.
export_not_a_package = Mappa { $path } har anna innhald enn ein datapakke. Vel ei tom eller ny mappe.
export_unwritable = Kunne ikkje skrive { $path } ({ $detail }). Sjå etter ledig plass på disken og rettar, eller vel ei anna mappe.

## The register's file

open_not_found = Det finst ikkje noko register { $path }. Rett namn eller mappe.
open_unreadable = { $path } kan ikkje lesast ({ $detail }). Sjå etter at det er ei fil du har tilgang til.
format_refused = { $path } er ikkje opna og ikkje endra: { $reason }
format_empty = fila er tom. Hent ein tryggingskopi.
format_foreign = fila er ikkje eit Dagsverk-register. Vel ei anna fil.
format_newer = fila har format { $format }, dette programmet les til og med { $newest }. Bruk ei nyare utgåve av programmet.
format_damaged = fila er skadd eller avkorta her. Hent ein tryggingskopi, eller rett linja.
format_damaged_at = fila er skadd eller avkorta ved «{ $excerpt }». Hent ein tryggingskopi, eller rett linja.
format_record = { $list }: { $key } { $reason }
format_at = linje { $line }, kolonne { $column }: { $reason }
record_twice = står to gonger. Ta bort den eine linja.
record_unknown_inmate = gjeld ein innsett som ikkje finst. Rett nummeret.
record_unknown_activity = gjeld ein aktivitet som ikkje finst. Rett koden.
record_ends_before_start = sluttar før starten. Rett datoane.
record_weight = har ei vekt som ikkje er 1–100. Rett vekta.
record_letters = har teikn som ikkje passar til dagane i månaden. Rett linja.
record_detail = seier noko om ein dag som ikkje er ført, eller to gonger om same dag. Rett linja.
record_value = har ein verdi innstillinga ikkje kan ha. Rett verdien.
format_unwritable = registeret kan ikkje skrivast som tekst ({ $detail }).
contradiction_stays = to opphald for { $inmate }, frå { $first } og frå { $second }, har dagar felles. Rett datoane.
contradiction_placements = to plassar for { $inmate } i { $activity }, frå { $first } og frå { $second }, har dagar felles. Rett datoane.
contradiction_sanctions = to tap av dagpengar for { $inmate }, frå { $first } og frå { $second }, har dagar felles. Rett datoane.
contradiction_unknown_activity = aktiviteten { $activity } finst ikkje ({ $who }). Rett koden eller legg aktiviteten til.
contradiction_unknown_spell = vurderinga av { $inmate } den { $date } høyrer ikkje til nokon periode. Rett eller ta bort vurderinga.
contradiction_ends_before_start = { $what } frå { $from } sluttar før starten. Rett datoane.
contradiction_period_start = starten på utbetalingsperioden passar ikkje til perioden. Skriv dag 1–28 for month, vekedag 1–7 for week, ein dato for two_weeks.
misfit_mark = { $inmate } { $activity } { $date }: { $reason }
misfit_spell = { $inmate }, periode frå { $from }: { $reason }
change_kind = { $kind ->
        [person] personopplysningar
        [stay] opphald
        [custody] grunnlag for opphaldet
        [placement] plass
        [spell] periode
        [review] vurdering
        [sanction] tap av dagpengar
        [activity] aktivitet
        [frame] ramme for tillegg
        [rate] sats
        [rule] lokal regel
        [holiday] heilagdag
        [setting] innstilling
        [amendment] grunn
        [run] køyring
        [several] fleire endringar
       *[mark] føring
    }
change_of_many = { $name } ({ $count })
change_unknown_inmate = Det finst ingen innsett med nummer { $inmate }. Rett nummeret.
change_inmate_has_facts = { $inmate } kan ikkje takast bort: det er ført opplysningar om den innsette. Ta dei bort først.
change_activity_in_use = Aktiviteten { $activity } kan ikkje takast bort: nokon har plass eller er ført der. Ta bort plassane og føringane først.
change_impossible = Endringa kan ikkje gjerast: nøkkelen eller dagen stemmer ikkje. Rett det og prøv igjen.
fact_set = { $what }: { $now }
fact_changed = { $what }: { $now } (før: { $before })
fact_recorded = { $what }: lagt inn
fact_removed = { $what } fjerna
fact_removed_was = { $what } fjerna (før: { $before })
fact_mark = { $activity }, { $days }
fact_from = { $what } frå { $from }
fact_without_start = { $what } utan startdato
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
        [prison] namnet på fengselet
        [unit] namnet på avdelinga
        [language] språket i registeret
       *[period] utbetalingsperiode
    }
fact_field = { $field ->
        [family_name] etternamn
        [given_name] førenamn
        [born] fødselsdato
        [language] språk
        [sentence_end] dato for slutt på straffetida
        [first_day] første dag
        [last_day] siste dag
        [unit] avdeling
        [weekdays] vekedagar
        [own_weekdays] eigne vekedagar
        [weight] vekt
        [supplement] tillegg
        [own_supplement] eige tillegg
        [deduction] trekk
        [decided_by] namn på den som bestemte
        [decided_on] vedtaksdato
        [review_by] vurderingsdato
        [reason] grunngiving
        [note] merknad
        [reviewed_by] namn på den som vurderte
        [assessment] konklusjon
        [next_review] neste vurdering
        [name] namn
        [provider] tilbydar
        [place] stad
        [hours] tid på dagen
        [capacity] tal på plassar
        [amount] beløp
        [source] kjelde
        [pays] sats
       *[start] startdag
    }
fact_value = { $field ->
        [born] fødd { $value }
        [sentence_end] slutt på straffetida { $value }
        [first_day] frå { $value }
        [last_day] til og med { $value }
        [decided_by] bestemt av { $value }
        [decided_on] vedteke { $value }
        [review_by] skal vurderast innan { $value }
        [reason] { $name } «{ $value }»
        [note] { $name } «{ $value }»
        [reviewed_by] vurdert av { $value }
        [assessment] { $name } «{ $value }»
        [pays] gir { $value }
        [start] frå { $value }
       *[other] { $name } { $value }
    }
fact_without = utan { $name }
fact_all_days = alle dagar i veka
fact_granted = { $granted ->
        [yes] innvilga
        [no] ikkje innvilga
       *[open] verken innvilga eller avslått
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
       *[other] anna tiltak
    }
fact_sanction_state = { $state ->
        [in_force] utan vilkår
        [conditional] på vilkår
       *[remitted] ettergitt
    }
fact_observed = { $observed ->
        [yes] blir rekna som heilagdag
       *[no] blir ikkje rekna som heilagdag
    }
fact_on_holidays = { $runs ->
        [yes] går på heilagdagar
       *[no] går ikkje på heilagdagar
    }
fact_answer = { $answer ->
        [yes] ja
        [no] nei
       *[default] standardvalet
    }
fact_every = { $kind ->
        [month] kvar månad
        [week] kvar veke
       *[two_weeks] annakvar veke
    }
fact_day_of_month = den { $day }.
fact_days = { $count ->
        [one] { $count } dag
       *[other] { $count } dagar
    }
fact_percent = { $percent } %
fact_list = { $first } og { $last }
save_exists = { $path } finst frå før og er ikkje endra. Vel eit anna namn.
save_unwritable = Kunne ikkje lagre { $path } ({ $detail }). Det som var der, er ikkje endra. Sjå etter ledig plass på disken og rettar, eller lagre ein annan stad.
save_not_as_written = { $path } er som før: det som blei lese tilbake, var ikkje det som blei skrive. Lagre på ein annan disk.
save_not_confirmed = { $path } er lagra, men systemet stadfesta ikkje at fila toler eit straumbrot ({ $detail }). Lagre ein gong til.
save_format = { $path } er ikkje lagra: { $reason }

## Journal, lås, tryggingskopiar

journal_unreadable = Journalen { $path } kan ikkje lesast ({ $detail }). Sjekk at du har tilgang til han, og prøv igjen.
journal_foreign = { $path } er ingen journal frå Dagsverk. Gi fila eit anna namn, eller køyr dagsverk restore.
journal_newer = Journalen { $path } er skriven av ein nyare versjon av programmet. Bruk den versjonen.
journal_of_another = { $path } er journalen til eit anna register. Legg rett journal der, eller gi denne eit anna namn.
journal_older = Journalen { $path } er ein eldre kopi: han sluttar med post { $ends }, men registeret inneheld postar til og med { $register }. Legg den nyaste journalen der, eller køyr dagsverk restore.
journal_begins_later = Journalen { $path } byrjar med post { $begins }, men registeret inneheld berre postar til og med { $register }: det som ligg mellom, manglar. Legg journalen som manglar, der, eller køyr dagsverk restore.
journal_other_copy = Registeret og journalen { $path } er frå ulike kopiar: post { $number } er ikkje den same i begge. Legg filer som høyrer saman, der, eller køyr dagsverk restore.
journal_broken = Journalen { $path } er broten på linje { $line }: post { $number } manglar eller er endra, og det som står bak han, er ikkje til å stole på. Legg ein heil kopi av journalen der, eller køyr dagsverk restore.
journal_unknown = Post { $number } i journalen { $path } er ikkje til å forstå: { $reason } Køyr dagsverk restore.
journal_not_taken = Registeret tek ikkje imot det post { $number } i journalen seier: { $reason } Køyr dagsverk restore.
notice_torn_record = Den siste posten i { $path } vart avbroten medan han vart skriven, som ved straumbrot. Han vart aldri stadfesta og er utelaten.
notice_no_journal = Journalen { $path } er ikkje der. Registeret står slik det vart lagra med post { $number }; endringar etter det, og historikken, er ikkje her.
notice_laid_aside = Det låg ein journal frå eit anna register der. Han heiter no { $path }.
notice_not_kept = Registeret er lagra, men det som vart erstatta, kunne ikkje takast vare på som tryggingskopi ({ $detail }). Sjekk ledig plass og tilgang.
pen_held = { $user } på { $computer } skriv i registeret, sidan { $date } kl. { $time }. Ingenting er endra. Prøv igjen når det er gjort; registeret kan lesast så lenge.
pen_held_by_somebody = Nokon andre skriv i registeret. Ingenting er endra. Prøv igjen når det er gjort; registeret kan lesast så lenge.
pen_no_lock = Registeret kan berre lesast: { $path } kan ikkje låsast ({ $detail }). Sjekk at du kan skrive i mappa.
pen_journal_gone = Journalen { $path } er ikkje lenger der. Ingenting er endra. Legg han tilbake, eller lagre registeret under eit anna namn.
write_not_written = Endringa er ikkje gjord, fordi ho ikkje kunne skrivast til { $path } ({ $detail }). Sjekk ledig plass og tilgang, og prøv igjen.
write_in_doubt = Det er ikkje sikkert om endringa er teken vare på: { $path } kunne ikkje skrivast trygt til disken, og endringa kunne ikkje takast tilbake ({ $detail }). Lukk programmet, sjekk disken, og sjå etter når du opnar registeret igjen.
write_changed_by_others = Nokon andre har skrive i { $path } trass i låsen. Endringa er ikkje gjord, og ingenting er overskrive. Lukk registeret og opne det igjen.
save_changed_by_others = { $path } er endra av nokon andre sidan det vart opna. Ingenting er overskrive. Lagre under eit anna namn, eller lukk og opne registeret igjen.
change_changed_since = Dette steget kan ikkje lenger angrast eller gjerast om: nokon har endra det same sidan.
change_unknown_run = Det finst inga køyring nr. { $run }. Rett nummeret.
change_run_is_closed = Køyring nr. { $run } er lukka og blir aldri endra. Endre dagane i staden; skilnaden kjem som retting i neste køyring.
change_run_is_handed_over = Køyring nr. { $run } er levert til utbetaling. Ho kan ikkje trekkjast tilbake; endre dagane, så kjem rettingane i neste køyring.
change_run_is_withdrawn = Køyring nr. { $run } er trekt tilbake og tel ikkje lenger.
change_not_the_last_run = Berre den siste køyringa som står, nr. { $run }, kan trekkjast tilbake. Trekk ho tilbake først.
change_inmate_has_closed_days = { $number } kan ikkje takast bort: den innsette står i ei lukka køyring.
change_sanction_on_closed_day = Tap av dagpengar for { $number } kan ikkje gjelde { $date }: dagen er lukka, og berre det som ikkje er opptent, kan gå tapt. Vel ein seinare første dag.
change_reason_required = Dette endrar lukka dagar ({ $days }) for { $count ->
        [one] { $people }
       *[other] { $count } innsette: { $people }
    }. Gje opp kvifor; skilnaden kjem som retting i neste køyring.
fact_run = køyring nr. { $run }
fact_amendment = grunn til endring av lukka dagar
fact_run_state = { $state ->
        [handed_over] levert til utbetaling
        [withdrawn] trekt tilbake
       *[standing] står
    }
run_unreadable = Køyring nr. { $run } kan ikkje lesast; fila til registeret er endra utanfor programmet. Hent ein tryggingskopi: dagsverk restore.
run_not_intact = Køyring nr. { $run } er ikkje slik ho vart lukka.
record_run = verdien eller køyringa stemmer ikkje
closing_not_signed = Gje opp kven som har utarbeidd lista og kven som har kontrollert ho.
closing_not_next = Ei køyring for alle tek til dagen etter den førre, { $date } (den førre gjekk til { $previous }). Rett første dag.
closing_incomplete = { $count ->
        [one] Éin dag
       *[other] { $count } dagar
    } manglar noko eller er feil. Rett dette først; ingenting er lukka:
closing_nothing = Alle dagane er lukka, og det er ingenting å rette.
closing_more = … og { $count } til
withdraw_without_reason = Gje opp kvifor køyringa blir trekt tilbake.
closed_done = Køyring nr. { $run } er lukka: { $days }, { $people ->
        [one] éin person
       *[other] { $people } personar
    }, til utbetaling { $total }. Kontrollkode { $code }.
withdrawn_done = Køyring nr. { $run } er trekt tilbake. Dagane er opne att.
handed_over_done = Køyring nr. { $run } er merkt som levert til utbetaling.
carried_lapses = { $number } { $name } er lauslaten: { $amount } som skulle trekkjast, fell bort.
paper_saved = { $path } er skriven, { $pages ->
        [one] éi side
       *[other] { $pages } sider
    }.
paper_not_saved = { $path } kunne ikkje skrivast ({ $detail }). Sjekk mappe, plass og tilgang.
paper_not_as_written = det som vart lese tilbake, er ikkje det som vart skrive
cli_release = Gjer opp for ein som sluttar: avsluttar opphald, plassar og periodar, og lukkar dagane hans.
cli_arg_on = Siste dag i fengselet.
cli_arg_slip = Skriv slippen som PDF til denne fila.
cli_arg_slips = Skriv slippane som PDF til denne fila.
cli_arg_names = Namn på papiret: full_name, initials eller number_only.
cli_arg_print = Skriv ut slippen, på denne skrivaren eller den vanlege.
cli_place_printer = SKRIVAR
release_not_printed = Oppgjeret er gjort, men slippen vart ikkje skriven ut. { $why }
cli_place_names = NAMN
verify_run = Køyring nr. { $run } er ikkje slik ho vart lukka: fila er endra utanfor programmet.
release_not_here = { $number } er ikkje her { $day }. Rett nummeret eller dagen.
change_final = { $what ->
        [closed] Ei lukka køyring kan ikkje angrast. Trekk ho tilbake om ho er feil.
        [withdrawn] Å trekkje tilbake ei køyring kan ikkje angrast. Lukk perioden på nytt.
        [handed_over] At ei køyring er levert, kan ikkje angrast.
       *[restored] Å gå tilbake til ein tryggingskopi kan ikkje angrast.
    }
restore_unlisted = Tryggingskopiane i { $path } kan ikkje listast opp ({ $detail }). Sjekk at du har tilgang til mappa.
restore_of_another = { $path } er eit anna register enn det i tryggingskopien. Ingenting er endra. Vel ein kopi av dette registeret, eller gi dette eit anna namn.
restore_not_kept = { $path } kunne ikkje takast vare på under eit anna namn ({ $detail }), så det er ikkje erstatta. Sjekk ledig plass og tilgang.
restore_none = Det er ingen tryggingskopiar i { $path }.
restore_title = Tryggingskopiar av { $path }, den nyaste først:
restore_row = { $place }  { $date } kl. { $time }, med post { $number }
restore_row_kept = { $row }, teken vare på for godt
restore_ask_backup = Kva for ein, 1–{ $count }?
restore_ask_how = repair: ta kopien og gjer på nytt det journalen seier sidan.
    go-back: ta kopien som han er; det som kom seinare, blir ikkje gjort på nytt.
    Kva, repair eller go-back?
restore_nothing_done = Ingenting er endra. Svar med nummeret til ein kopi og repair eller go-back, eller gi opp --backup N med --repair eller --go-back.
restore_repaired = { $path } er gjenoppretta frå { $name }, og { $count ->
        [0] det var ingenting å gjere på nytt
        [one] éin post er gjord på nytt
       *[other] { $count } postar er gjorde på nytt
    }.
restore_went_back = { $path } er slik { $name } er. Det som kom seinare, står i journalen og blir ikkje gjort på nytt.
restore_kept = Registeret som var der, er teke vare på som { $path }.
restore_lost = Det som vart ført etter post { $after }, kunne ikkje gjerast på nytt: { $reason }
restore_lost_no_journal = Det var ingen journal: det som eventuelt vart ført etter post { $after }, kunne ikkje gjerast på nytt.
restore_laid_aside = Den gamle journalen er teken vare på som { $path }, og ein ny er byrja.
verify_records = Journalen har postane { $first }–{ $last }.
verify_contains = Fila til registeret inneheld det som er ført til og med post { $number }.
verify_well = Kjeda er heil, og register og journal seier det same.
verify_well_not_founded = Kjeda er heil så langt tilbake som journalen går. Sidan byrjinga ikkje er der, kunne ikkje opplysningane i registeret samanliknast med han.
verify_no_journal = Journalen { $path } er ikkje der. Ein ny blir byrja med neste endring.
verify_differs = Registeret har { $count ->
        [one] ei opplysning
       *[other] { $count } opplysningar
    } som ingen post i journalen har lagt inn. Køyr dagsverk restore med repair for å få det journalen seier.
history_empty = Det er ingenting om det i journalen.
history_step = { $date } { $time }, { $user } på { $computer }: { $what }
step_name = { $what ->
        [made] laga registeret
        [taken_over] byrja journalen med registeret som det stod
        [undone] angra
        [redone] gjorde om igjen
        [imported] tok inn datapakken { $note }
        [restored] gjekk tilbake til tryggingskopien { $note }
        [closed] lukka køyring nr. { $note }
        [withdrawn] trekte tilbake køyring nr. { $note }
        [handed_over] merkte køyring nr. { $note } som levert
       *[changed] førte
    }
history_summary = { $facts } opplysningar om { $people } personar og det som er felles; --inmate eller --date viser dei
history_erased = { $count ->
        [one] éin post er sletta
       *[other] { $count } postar er sletta
    }
history_common = for alle

## A scheme that cannot be used

scheme_refused = Regelverket kan ikkje brukast: { $reason }
scheme_unreadable = linje { $line }, kolonne { $column } kan ikkje lesast.
scheme_duplicate_id = { $row } står to gonger.
scheme_duplicate_letter = { $row } og { $other } har same bokstav { $letter } ({ $which }).
scheme_bad_name = { $row }: «{ $text }» er ikkje eit namn eller ein bokstav.
scheme_without_rank = { $row } kan vere ein periode, men manglar rank (10–39 eller 41–99).
scheme_without_when = { $row } kan vere ein periode, men manglar when (W, E eller P).
scheme_not_a_spell = { $row } har rank eller when, men kan ikkje vere ein periode.
scheme_pays_nothing_known = { $row } seier ikkje kva som blir betalt frå starten.
scheme_unknown_pays = { $row }: «{ $text }» er ikkje O, R eller 0.
scheme_unknown_value = { $row }: { $field } kan ikkje vere «{ $text }».
scheme_missing_basis = { $row } manglar rettsgrunnlag eller kjelde.
scheme_missing_language = { $row } manglar namn eller bokstav på { $language }.
scheme_same_day = { $row } har to rader frå same dag ({ $from }).
scheme_not_one_derived = nøyaktig éin grunn skal vere derived, her er det { $count }.
scheme_missing_switch = brytaren { $row } manglar.
scheme_ends_before_start = { $row } sluttar før starten.
scheme_too_many = det kan vere høgst { $most } grunnar.
always = alltid
stored_letter = lagra

## Vindauget

month_group = { $name } · { $kind } · { $count }
month_group_places = { $name } · { $kind } · { $count } av { $capacity } plassar
month_group_without = Utan aktivitet · { $count }
month_bar_review = { $name } · blir vurdert { $day }.
month_bar_review_on = { $name } · blir vurdert { $date }
month_bar_until = { $name } · til { $date }
command_name = { $id ->
        [go_today] I dag
        [go_month] Månad
        [go_people] Innsette
        [go_activities] Aktivitetar
        [go_payroll] Utbetaling
        [go_overview] Oversikt
        [previous] Førre dag eller månad
        [next] Neste dag eller månad
        [now] Gå til i dag
        [next_hole] Neste dag som manglar noko
        [beside] Til det ved sida av arket, og tilbake
       *[palette] Søk
        [undo] Angre
        [redo] Gjer om
        [save] Lagre no
        [save_as] Lagre under eit anna namn …
        [open] Opne register …
        [import] Ta inn datapakke …
        [close_period] Lukk perioden …
        [release] Oppgjer ved lauslating …
        [preview] Førehandsvis
        [print] Skriv ut …
        [save_paper] Lagre som PDF …
        [new] Nytt register …
        [settings] Innstillingar …
        [keys] Alle tastar
        [zoom_in] Større
        [zoom_out] Mindre
        [zoom_reset] Vanleg storleik
        [theme] Lyst eller mørkt
        [blank] Skjul skjermen
        [mark_rest] Før resten som til stades
        [cancel_session] Avlys økta …
        [next_page] Neste side
        [previous_page] Førre side
        [copy] Kopier
        [paste] Lim inn
        [fill_down] Fyll nedover
        [clear] Fjern føringar
        [open_cell] Opne dagen …
    }
place_name = { $place ->
       *[today] I dag
        [month] Månad
        [people] Innsette
        [activities] Aktivitetar
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
        [register] Med eit register ope
        [month] I månaden
        [paper] På eit papir
        [today] På dagsarket
    }
month_and_year = { $month } { $year }
month_letters = Bokstavar fører: 
month_all_activities = Alle aktivitetar
month_all_units = Alle avdelingar
month_people = { $count ->
        [one] éin person
       *[other] { $count } personar
    }
month_ordinary = ord.
month_reduced = stønad
month_amount = kroner
month_foot = Ordinære dagar
month_empty = Ingen er her denne månaden med det som er valt over.
month_filled = { $count ->
        [one] Éin dag er ført.
       *[other] { $count } dagar er førte.
    }
month_cleared = { $count ->
        [one] Føringane på éin dag er fjerna.
       *[other] Føringane på { $count } dagar er fjerna.
    }
month_skipped = Hoppa over { $count }: { $reasons }.
month_skipped_free = { $count } fridagar
month_skipped_away = { $count } borte
month_skipped_elsewhere = { $count } i ein annan aktivitet
month_paste_empty = Det er ingenting å lime inn. Kopier nokre dagar først.
month_paste_letter = Ingenting vart limt inn: «{ $letter }» i linje { $line }, kolonne { $column } er ingen bokstav for ei føring.
month_paste_too_large = Ingenting vart limt inn: { $rows } rader og { $columns } dagar får ikkje plass her.
month_which = Ingenting er planlagt den dagen. Kva aktivitet?
month_away = Personen er ikkje her den dagen.
month_elsewhere = Den valde aktiviteten er ikkje planlagd den dagen.
month_day = Dagen
month_sum = Sum
month_nothing_planned = Ingenting er planlagt, og ingenting blir betalt.
month_days_line = { $name }, { $days } dagar
month_who = Ført av { $user }, { $date } { $time }
month_cell_name = { $person }, { $date }: { $mark }
month_cell_outside = ikkje i fengselet
month_cell_free = fridag
month_cell_missing = ikkje ført
status_saved = Alt er lagra { $time }
status_journal = Alt er ført
status_pending = Skriv …
status_missing = { $count ->
        [one] éin dag manglar
       *[other] { $count } dagar manglar
    }
status_complete = ingenting manglar
status_next = F8 neste
status_keys = F1 alle tastar
status_held = Berre lesing: { $user } på { $computer } skriv
status_held_by_somebody = Berre lesing: nokon andre skriv
status_reading = Berre lesing
status_may_write = Du kan skrive igjen.
status_undone = Angra: { $what }
undo_what = Angre: { $what }
redo_what = Gjer om: { $what }
undo_nothing = Det er ingenting å angre.
redo_nothing = Det er ingenting å gjere om.
window_search = Søk person, aktivitet, kommando
window_nothing_found = Ingenting funne.
window_close = Lukk
window_cancel = Avbryt
window_ok = OK
window_language = Språk
window_language_of_register = Som registeret
window_theme_light = Lyst
window_theme_dark = Mørkt
window_zoom = Storleik
window_not_saved_title = Registeret er ikkje lagra
window_close_anyway = Lukk likevel
window_in_journal = Det som er ført, står i journalen og er der når du opnar registeret igjen.
window_no_display = Vindauget kan ikkje opnast: det er ingen skjerm. Kommandoane verkar; sjå dagsverk --help.
window_no_renderer = Vindauget kan ikkje teiknast på denne maskina ({ $detail }). Kommandoane verkar; sjå dagsverk --help.
window_not_in_build = Dette programmet er bygd utan vindauge. Kommandoane verkar; sjå dagsverk --help.
window_opening = Opnar …
welcome_title = Dagsverk
welcome_words = Frå førte dagar til ei utbetalingsliste som seier kvifor.
welcome_example = Sjå på dømet
welcome_recent = Opna før
welcome_path = Stig til registeret
welcome_choose = Vel …
intake_folder = Mappa med datapakken
intake_replace = Erstatt det som er annleis der frå før
intake_broke_off = Lesinga stansa utan svar; ingenting er endra. Prøv igjen.
cell_deduction = Trekk (20% eller 15,00)
cell_granted = Innvilga
cell_open = ikkje sagt
cell_yes = ja
cell_no = nei
cell_decided_by = Bestemt av
cell_note = Merknad
cell_nothing = Ingenting er ført den dagen å seie meir om. Før han med ein bokstav først.
new_make = Lag registeret
new_prison = Fengsel
new_unit = Avdeling
new_period = Blir utbetalt kvar
new_period_kind = { $kind ->
       *[month] månad
        [week] veke
        [two_weeks] anna kvar veke
    }
new_rates = Satsar i { $year }, kroner per dag
new_rates_words = Frå rundskrivet for året. Det som står tomt, kan fyllast ut seinare; ein dag utan sats er ein feil, aldri 0.
new_source = Rundskriv
new_rules = Det fengselet avgjer sjølv
new_rules_words = Kjeldene lèt dette stå ope. Standarden til programmet er vald; vel annleis der de gjer det.
new_rule_source = Kvar det er avgjort

## Lister

payroll_provisional = Førebels
payroll_missing = Manglar før lukking
payroll_nothing_missing = Ingenting manglar.
payroll_why_of = Kvifor: { $person }
payroll_rate_days = { $days } dagar: { $row }
payroll_deviates = Dagar som avvik
payroll_day = { $weekday } { $day }.
people_search = Søk namn, nummer, avdeling
people_present = Her { $date }
people_all = Alle
people_column = { $column ->
        [custody] Grunnlag
        [stay] Opphald
       *[away] Borte
    }
people_since = sidan { $date }
people_until = til { $date }
people_from = frå { $date }
people_reviewed = vurdert { $date } av { $by }
people_section = { $kind ->
        [person] Person
        [stays] Opphald
        [custody] Grunnlag for opphaldet
        [placements] Plassar
        [spells] Periodar
        [sanctions] Tap av dagpengar
       *[months] Siste månader
    }
people_none = Det er ingen innsette i registeret enno.
people_nobody_found = Ingen passar til det som er søkt og valt.
overview_title = { $card ->
        [rate] Aktivitetsgrad
        [duty] Aktivitetsplikta ikkje oppfylt
        [isolation] Åleine: utelukka, sjølvvald, restriksjonar
        [reviews] Skulle vore vurdert
       *[weeks] Manglar per veke
    }
overview_nothing = { $card ->
        [rate] Ingen arbeidsdagar å rekne av enno denne månaden.
        [duty] Alle domfelte som er her, har aktivitet eller ein grunn kvar arbeidsdag.
        [isolation] Ingen er utelukka, i sjølvvald isolasjon eller under restriksjonar denne dagen.
        [reviews] Ingen open periode er forbi vurderingsdatoen denne dagen.
       *[weeks] Ingenting manglar.
    }
overview_days = { $days } dagar
overview_rate_of = Av { $days } dagar i fengselet frå måndag til fredag utan heilagdagar, { $period }.
overview_rate_beside = I tillegg { $days } dagar i helg og på heilagdagar.
overview_overdue = skulle vore vurdert { $date }
overview_settled = blir ikkje vurdert igjen
overview_no_review = ingen vurderingsdato
overview_late = { $count ->
        [one] éin dag for seint
       *[other] { $count } dagar for seint
    }
overview_week = Veke { $number }
overview_as_of = Opne periodar er sett frå { $date }.
activities_column = { $column ->
        [kind] Slag
        [provider] Tilbydar
        [place] Stad
        [weekdays] Vekedagar
        [hours] Tid
        [places] Plassar
        [supplement] Tillegg
        [holidays] Heilagdagar
       *[frame] Ramme brukt
    }
activities_places = { $taken } av { $capacity }
activities_frame = { $figure ->
        [title] Ramme for tillegg
        [allowed] Ramme
        [used] Opptent så langt
       *[left] Igjen
    }
activities_placed = Har plass { $date }
activities_nobody = Ingen har plass denne dagen.
activities_none = Det er ingen aktivitetar i registeret enno.

## Dagsarket

today_week = veke { $number }
today_weekend = Helg
today_free = { $count ->
        [0] { $day }, ingen i aktivitet
        [one] { $day }, éin person i aktivitet
       *[other] { $day }, { $count } personar i aktivitet
    }
today_open = ikkje ført
today_with_deduction = { $name }, med trekk
today_until = { $name } til { $date }
today_reviewed = { $name }, blir vurdert { $date }
today_since = { $name } frå { $date }
today_short_date = { $day }. { $month }
today_all_present = Alle til stades ⏎
today_counts = { $open ->
        [0] Alle { $done } er ført
       *[other] { $done } ført · { $open } att
    }
today_away = Borte i dag
today_away_then = Borte
today_nobody_away = Ingen
today_without = Utan aktivitet eller grunn
today_attention = Må sjåast på
today_nothing_to_see = Ingenting
today_earlier_days = Tidlegare i månaden
today_missing = { $count ->
        [one] éin dag manglar
       *[other] { $count } dagar manglar
    }
today_review_missing = manglar vurderingsdato
today_review_now = ny vurdering i dag
today_review_past = skulle vore vurdert { $date }
today_review_on = blir vurdert { $date }
today_ends = til { $date }
today_excluded = { $days ->
        [one] utelukka éin dag
       *[other] utelukka { $days } dagar
    }
today_released_now = blir lauslaten i dag
today_released_on = blir lauslaten { $weekday }
today_row_name = { $number } { $person }: { $what }
today_more = fleire grunnar
today_no_row = Det er inga rad { $number }.
today_no_letter = «{ $letter }» er ingen bokstav for ei føring.
today_marked_rest = { $count ->
        [one] Éin person er ført: { $name }.
       *[other] { $count } personar er ført: { $name }.
    }
today_nothing_open = Alle er ført.
today_cancel_title = Avlys økta: { $activity }
today_cancel_words = { $count ->
        [one] Éin person er ikkje ført enno og blir ført slik:
       *[other] { $count } personar er ikkje ført enno og blir ført slik:
    }
today_cancel_as = { $name }, { $pays }
today_cancelled = { $count ->
        [one] Økta er avlyst ({ $activity }): éin person er ført som { $name }.
       *[other] Økta er avlyst ({ $activity }): { $count } personar er ført som { $name }.
    }
today_no_cancelling = Regelverket har inga føring for ei avlyst økt.
today_read_only = Registeret kan berre lesast no. Ingenting er ført.
today_nobody = Ingen var her denne dagen. Vel ein annan dag med Alt ← og Alt →.
today_nothing_free = { $day }: ingen aktivitet går denne dagen.
today_nothing_planned = Ingen aktivitet går denne dagen.
today_hint = Bokstav fører rada · 13 { $example } fører rad 13 · ⏎ resten til stades · Tab neste aktivitet
reason_title = Lukka dagar: { $step }
reason_release = lauslating
reason_words = Dagane står i køyring nr. { $runs }, som er lukka og ikkje blir endra. Skilnaden kjem som retting i neste køyring, med grunngivinga.
reason_field = Kvifor blir dagane endra?
reason_do = Endre
closed_by = Lukka i køyring nr. { $run }
close_title = Lukk perioden
close_first_day = Første dag
close_last_day = Siste dag
close_prepared_by = Utarbeidd av
close_checked_by = Kontrollert av
close_no_day = Skriv dagen slik: 31.10.2026
close_not_over = Perioden er ikkje over: han går til og med { $date }.
close_and_more = { $date } og { $count } til
close_no_span = Den siste dagen må kome etter den første.
close_do = Lukk perioden
close_at_work = Lukkar …
close_comes_to = { $days }, { $people }
close_corrections = Rettingar av dagar som er lukka før
close_words = Ei lukka køyring blir aldri endra. Blir ein dag endra seinare, kjem skilnaden som retting i neste køyring.
closed_title = Køyring nr. { $run } er lukka
closed_next = Kontrollkoden står òg på papiret: er kodane like, er det same køyringa.
closed_print_list = Skriv ut lista …
closed_print_slips = Skriv ut slippane …
closed_print_slip = Skriv ut slippen …
closed_save = Lagre lista som PDF …
withdraw_title = Trekk tilbake køyring nr. { $run }
withdraw_words = Køyringa tel ikkje lenger, og dagane er opne igjen ({ $days }). Ho blir ståande med grunngivinga, og nummeret blir ikkje brukt på nytt. Makuler det som er skrive ut. Dette kan ikkje angrast; perioden kan lukkast på nytt.
withdraw_why = Kvifor blir ho trekt tilbake?
withdraw_do = Trekk tilbake
hand_over_title = Køyring nr. { $run } er levert til utbetaling
hand_over_words = Etterpå kan ho ikkje trekkjast tilbake; det som viser seg å vere feil, kjem som retting i neste køyring. Dette kan ikkje angrast.
hand_over_do = Merk som levert
release_title = Oppgjer ved lauslating: { $person }
release_nobody = Vel den innsette først.
release_last_day = Siste dag her
release_ends = Dette blir avslutta med den siste dagen:
release_pays = Dette blir betalt for { $days }:
release_words = Dagane blir lukka som ei eiga køyring, og slippen kan skrivast ut med ein gong.
release_do = Gjer opp
release_ends_placement = plass: { $activity }
release_ends_spell = periode: { $name }
payroll_day_of_month = { $weekday } { $day }. { $month }
payroll_number_of_day = { $day }.
payroll_working = Reknar ut …
payroll_back = Tilbake til { $days }
payroll_against = Mot { $days }
payroll_against_people = { $who ->
       *[new] Nye
        [gone] Ikkje lenger med
    }
payroll_against_changed = Overraskar mest
payroll_runs = Køyringar
payroll_no_runs = Ingen periode er lukka enno.
payroll_run_line = Nr. { $run } · { $days }
payroll_run_title = Køyring nr. { $run }
payroll_run_state = køyring nr. { $run }, { $state }
payroll_closed_on = lukka { $date }
payroll_handed_over_on = levert { $date }
payroll_withdrawn_on = trekt tilbake { $date }
payroll_hand_over = Levert …
payroll_withdraw = Trekk tilbake …
payroll_in_run = I køyring { $run }
payroll_now = No
payroll_changed = Endra
payroll_changed_by = { $by }, { $date }: { $reason }
payroll_nothing = ingenting
papers_back = Tilbake
papers_broke_off = Papiret vart ikkje til; ingenting er endra. Prøv igjen.
papers_making = Set opp papiret …
papers_slip_of = Slipp: { $person }
papers_names = Namn på papiret
papers_fit = Sidebreidd
papers_view = Opne i visingsprogram
papers_looking_for_printers = Ser etter skrivarar …
papers_printer = Skrivar
papers_copies = Eksemplar
papers_print = Skriv ut
papers_printing = Sender til skrivaren …
papers_printed = Sendt til skrivaren: { $job }
papers_path = Lagre under
papers_save = Lagre
papers_saved = Lagra: { $path }
papers_replace = Erstatt fila
release_ends_stay = opphaldet
release_ends_stay_in = opphaldet i { $unit }
payroll_run_fact = { $fact ->
        [days] Dagar
        [person] For
        [closed] Lukka
        [prepared] Utarbeidd av
        [checked] Kontrollert av
        [code] Kontrollkode
        [reason] Grunngiving
       *[state] Status
    }
papers_kind = { $kind ->
       *[list] Utbetalingsliste
        [slips] Slippar
        [statements] Månadsoppgåver
    }
papers_privacy = { $privacy ->
       *[full_name] Nummer og namn
        [initials] Nummer og initialar
        [number_only] Berre nummer
    }
papers_title_of = { $pages ->
        [one] { $title }, éi side
       *[other] { $title }, { $pages } sider
    }
window_half_typed = Noko er halvt utfylt
window_half_typed_words = Det som er skrive i den opne dialogen, er ikkje ført enno. Alt anna er ført.

## Commands

cli_about = Frå førte dagar til ei utbetalingsliste som seier kvifor
cli_import = Hentar ein datapakke inn i eit register, eller lagar registeret
cli_export = Skriv eit register ut som datapakke
cli_payroll = Viser kva kvar innsett har til gode for ein periode
cli_compare = Viser kven som er nye, borte eller får noko anna enn i ein annan periode, og kvifor
cli_arg_with_from = første dag i perioden det blir samanlikna med; den førre der ingen er gitt
cli_arg_with_to = siste dag i perioden det blir samanlikna med
cli_with_needs_both = --with-from og --with-to høyrer saman: gi begge eller ingen.
cli_check = Viser kva som manglar og kva som ikkje stemmer
cli_demo = Lagar eksempelregisteret og viser lista for oktober 2026
cli_history = Viser kven som har gjort kva
cli_verify = Held register og journal opp mot kvarandre
cli_restore = Listar opp tryggingskopiane, og reparerer registeret eller går tilbake
cli_arg_date = berre det som gjeld denne dagen
cli_arg_made_on = berre det som vart ført denne dagen
cli_arg_backup = nummeret til kopien i lista
cli_arg_repair = ta kopien og gjer på nytt det journalen seier sidan
cli_arg_go_back = ta kopien som han er
cli_arg_user = kven som gjer det, når det ikkje er brukaren av maskina
cli_repair_or_go_back = --repair og --go-back kan ikkje brukast saman.
cli_close = Lukkar ein periode (kjem)
cli_withdraw = Trekkjer ei køyring tilbake (kjem)
cli_hand_over = Merkjer ei køyring som levert (kjem)
cli_help = Viser denne hjelpa
cli_version = Viser versjonen av programmet
cli_heading_usage = Bruk
cli_heading_commands = Kommandoar
cli_heading_options = Val
cli_heading_arguments = Argument
cli_arg_package = mappa med CSV-filene
cli_arg_register = registerfila
cli_arg_to_register = registeret det blir lagt i; blir laga viss det ikkje finst
cli_arg_to_package = mappa datapakken blir skriven til
cli_arg_replace = la radene endre det som er registrert
cli_arg_reason = grunngiving når lukka dagar blir endra
cli_arg_from = første dag, som 2026-10-01
cli_arg_to = siste dag, som 2026-10-31
cli_arg_format = table, csv eller json
cli_arg_format_of_payroll = table, csv, csv-excel (norsk Excel) eller json
cli_arg_detail = ei rad for kvar dag og kvart beløp
cli_arg_why = vis kvifor kvart beløp er som det er
cli_arg_inmate = berre denne innsette
cli_arg_pdf = skriv lista som PDF (kjem)
cli_arg_xlsx = skriv lista som rekneark (XLSX)
cli_arg_lang = språk: nb, nn eller en
cli_arg_run = nummeret på køyringa
cli_arg_prepared_by = kven som har utarbeidd lista
cli_arg_checked_by = kven som har kontrollert lista
cli_arg_demo_to = kvar eksempelregisteret skal liggje
cli_arg_no_window = ikkje opne vindauget
cli_place_package = PAKKE
cli_place_register = REGISTER
cli_place_date = DATO
cli_place_number = NUMMER
cli_place_name = NAMN
cli_place_text = TEKST
cli_place_file = FIL
cli_place_language = SPRÅK
cli_place_command = KOMMANDO
cli_place_format = FORMAT
cli_see_help = Sjå { $command } --help.
cli_unknown_option = Forstår ikkje { $option } her.
cli_unknown_command = Kommandoen { $command } finst ikkje.
cli_missing = Dette manglar: { $arguments }.
cli_bad_value = { $option } kan ikkje vere «{ $value }».
cli_bad_value_of = { $option } kan ikkje vere «{ $value }». Vel ein av: { $values }.
cli_value_missing = { $option } treng ein verdi.
cli_given_twice = { $option } er gitt to gonger.
cli_wrong_usage = Kommandoen kan ikkje forståast slik han står.
cli_date = { $option } { $reason }
cli_period_ends_before_start = --to er før --from.
cli_why_needs_table = --why kan berre brukast med --format table eller json.
cli_unknown_inmate = Det finst ingen innsett med nummer { $number } i registeret. Rett nummeret.
cli_output_failed = Kunne ikkje skrive ut ({ $detail }).
demo_made = Eksempelregisteret ligg i { $path }. Alt i det er oppdikta.
demo_next = Prøv òg:
progress_reading = les
progress_settling = reknar ut
progress_writing = skriv

## On paper

paper_run = Køyring
paper_run_closed = nr. { $number }, lukka { $date }
paper_run_of = nr. { $number } for { $person }, lukka { $date }
paper_run_number = køyring nr. { $number }
paper_handed_over = levert { $date }
paper_withdrawn = trekt tilbake { $date }: { $reason }
paper_is_withdrawn = Trekt tilbake, ikkje til utbetaling: køyring { $numbers }.
paper_provisional = Førebels, ikkje til utbetaling.
paper_missing = Manglar før lukking: { $holes }. Feil: { $errors }.
paper_days_of = { $row ->
        [ordinary] Dagar ord.
       *[reduced] Dagar stønad
    }
paper_correction = Retting
paper_carried = Overført
paper_corrections = Rettingar
paper_supplements = Tillegg
paper_supplement = { $amount } per dag: { $activities }
paper_rate = { $rate } { $amount } per dag frå { $from }
paper_changed = { $person }, { $day }: { $was } → { $now }, { $amount } (køyring { $run })
paper_lapsing = Fell bort, fordi personen har reist
paper_more = … og { $count } til
paper_switches = Val som er annleis enn vanleg
paper_switch = { $switch ->
        [food] kostpengar blir betalte kvar kalenderdag
        [refusal_on_holiday] vegring og ulovleg fråvær på heilagdag gir ingen dagpengar
       *[loss_on_supplement] tap av dagpengar tek ikkje av tillegget
    }
paper_prepared_by = Utarbeidd av, dato
paper_checked_by = Kontrollert av, dato
paper_code = kontrollkode { $codes }
paper_printed = Skrive ut { $at }
paper_printed_by = Skrive ut { $at } av { $by }
paper_moment = { $date } kl. { $time }
paper_page = Side { $number } av { $of }
paper_slips = Dagpengar, lønsslippar
paper_slip_of = Dagpengar: { $person }
paper_continued = { $person }, framh.
paper_day = Dag
paper_days_by_day = Dag for dag
paper_short_day = { $weekday } { $day }.
paper_short_day_in_month = { $weekday } { $day }.{ $month }.
paper_short_weekday = { $number ->
        [1] må
        [2] ty
        [3] on
        [4] to
        [5] fr
        [6] la
       *[7] su
    }
paper_activity = Aktivitet
paper_recorded = Ført
paper_share = Del
paper_remuneration = Dagpengar
paper_other = Anna
paper_days_count = { $count ->
        [one] { $days } dag
       *[other] { $days } dagar
    }
paper_sum_at_rate = { $what }, { $days } ×{ "\u00A0" }{ $rate }
paper_sum_of_days = { $what }, { $days }
paper_correction_of = Retting, { $day }
paper_carried_in = Overført frå køyringa før
paper_carried_out = Overført til neste køyring
paper_lapses = { $amount } som skulle vore trekt, fell bort.
paper_reading = Slik er reglane lesne; fengselet kan bestemme noko anna.
paper_no_claim = { $circumstance }: ingen rett til dagpengar
paper_holidays = Heilagdagar: { $days }.
paper_holiday = { $day } ({ $name })
paper_nothing_recorded = ikkje ført
paper_corrected = { $day } var ført som «{ $was }» ({ $paid }) i køyring { $run } og er retta til «{ $now }» ({ $pays }).
paper_repaid = { $day } («{ $what }») gav { $paid } i køyring { $run } og gir no { $pays }.
paper_because = Retta { $date }: { $reason }.
paper_because_by = Retta { $date } av { $by }: { $reason }.
paper_deduction = Trekk { $day }: { $reckoning }
paper_loss = Tap av { $percent } % av dagpengane { $days }, vedteke { $decided } ({ $basis }), kvar dag runda ned
paper_day_is_wrong = ikkje rekna ut: { $error }
paper_no_days = Ingen dagar i perioden.
report_cancelled = Avbrote; ingenting er laga.
report_no_one = Ingen å skrive slipp for i perioden. Vel ein annan periode eller andre personar.
report_unwritable = PDF-en kunne ikkje lagast ({ $detail }). Ingenting er skrive.
printer_no_service = Inga utskriftsteneste (CUPS) på denne maskina. Opne PDF-en i visingsprogrammet og skriv ut derifrå.
printer_no_printers = Ingen skrivar er sett opp på denne maskina. Set opp ein, eller lagre som PDF.
printer_refused = Utskrifta vart ikkje teken imot: { $detail }
printer_hangs = Utskriftstenesta svara ikkje på { $seconds } sekund. Sjå etter om ho går, og prøv igjen.
printer_unwritable = Fila for utskrift kunne ikkje skrivast ({ $detail }).
printer_no_viewer = Fann ikkje noko program som viser PDF ({ $detail }). Lagre som PDF og opne ho sjølv.
preview_unreadable = Sida kan ikkje visast.
paper_withdrawn_on = trekt tilbake { $date }

## Spreadsheet

spreadsheet_leaf = { $leaf ->
        [list] Liste
        [days] Dag for dag
        [corrections] Rettingar
       *[about] Om lista
    }
spreadsheet_correction = { $column ->
        [was] Var
        [now] Er no
        [reason] Grunngjeving
        [by] Retta av
       *[on] Retta
    }
spreadsheet_about = { $line ->
        [what] Kva
        [value] Opplysning
        [from] Frå
        [until] Til
        [unit] Eining
        [default] standardval, ikkje bestemt her
       *[made] Laga
    }
spreadsheet_unwritable = Reknearket kunne ikkje lagast ({ $detail }). Ingenting er skrive.
spreadsheet_saved = { $path } er skriven.

## Statements

statement_title = { $span ->
        [month] Månadsoppgåve
       *[other] Oppgåve
    }
statements_title = Oppgåver over dagpengar
statement_earned = Opptent
statement_balance_before = Saldo før utbetaling
statement_balance_after = Saldo etter utbetaling
statement_balance_unknown = Dagsverk kjenner ikkje kontoen; saldoen blir skriven inn for hand frå kontoføringa.
cli_arg_statements = skriv ei oppgåve for kvar som PDF: opptent, retta, overført, til utbetaling

## Attendance on paper

attendance_title = Føringsark
attendance_how = Kryss i ruta tyder «{ $name }». Elles skriv ein bokstaven for grunnen i ruta. Strek: ikkje plass denne dagen.
attendance_state = stand { $state }
attendance_marked_by = Ført av, dato
attendance_entered_by = Lagt inn i Dagsverk av, dato
attendance_unknown_activity = Det finst ingen aktivitet { $activity } i registeret. Rett koden.
attendance_too_many_days = Eit føringsark har plass til { $most } dagar. Vel ein kortare periode.
attendance_nobody = Ingen har plass i { $activity } i desse dagane. Vel andre dagar eller ein annan aktivitet.
cli_sheet = Skriv eit ark å føre oppmøte på for hand
cli_arg_activity = koden til aktiviteten
cli_arg_sheet = skriv arket som PDF
cli_place_activity = KODE
