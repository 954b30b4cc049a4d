## Dates and numbers

weekday_name = { $number ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
month_name = { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
date_long = { $day } { $month } { $year }
date_with_weekday = { $weekday } { $date }
date_in_year = { $day } { $month }
period_in_month = { $first }–{ $last } { $month } { $year }
period_across = { $first } – { $last }
thousands_separator = ,
decimal_separator = .

## Names of values

component_name = { $component ->
        [ordinary] ordinary rate
        [reduced] reduced rate
        [supplement] supplement for especially important work
        [deduction] deduction
        [loss] loss of dagpenger
       *[food] food money
    }
component_column = { $component ->
        [ordinary] Ordinary
        [reduced] Reduced
        [supplement] Supplement
        [deduction] Deduction
        [loss] Loss
       *[food] Food
    }
rate_name = { $component ->
        [ordinary] ordinary rate
        [reduced] reduced rate
        [supplement_max] highest supplement
       *[food] food money
    }
pays_name = { $pays ->
        [O] the ordinary rate
        [R] the reduced rate
       *[nothing] no dagpenger
    }
bound_name = { $bound ->
        [shall] shall
        [may] may, on decision
       *[setting] local setting
    }
certainty_name = { $certainty ->
        [sourced] stated in the source
        [derived] derived from the source
       *[local_default] our reading, the prison may decide otherwise
    }
law_short = Execution of Sentences Act
regulation_short = Regulations
no_source = no source found
hole_name = { $kind ->
        [unrecorded] not recorded
        [unassigned] neither activity nor reason
        [decision_missing] who decided?
       *[deduction_undecided] deduction without decision, not taken
    }
whole_day = the whole day
error_no_rate = no rate: { $rate }
error_supplement = supplement { $supplement } is above the highest, { $maximum }
problem_mark_outside_stay = { $activity }: marked outside a stay
problem_mark_under_spell = { $activity }: marked on a day without entitlement
problem_custody_unknown = custody kind is missing
problem_custody_mismatch = { $circumstance } does not fit the custody kind
problem_sanction_early = loss of dagpenger begins less than two days after the decision
notice_no_part = { $activity }: marked, but does not count this day
notice_without_placement = { $activity }: marked without a placement there
example_source = example, not a circular
example_rates = The rates are examples, not from a circular.

## The payroll list

list_title = Payroll list, daily remuneration
list_prison = Prison
list_period = Period
list_people = People
list_state = State
list_provisional = provisional, not closed
row_name = { $row ->
        [correction] correction
       *[carried] carried
    }
row_column = { $row ->
        [correction] Correction
       *[carried] Carried
    }
list_closed = run no. { $run }, closed { $date }, check code { $code }
list_corrections = Corrections:
list_correction = { $who }, { $day }, { $component }: { $was } → { $now } (run no. { $run })
list_because = { $reason } ({ $by }, { $date })
list_number = No.
list_name = Name
list_days = Days
list_pay = To be paid
list_sum = Total
list_empty = No remuneration in this period.
list_rates = Rates
list_rate = { $rate } { $amount } per day from { $from } ({ $source })
list_no_source = no source given
list_rules = Local rules used
list_rule = { $circumstance } pays { $pays }
list_rule_from = { $circumstance } pays { $pays } ({ $source })
list_has_error = error
list_has_hole = missing
list_defaults = Defaults used, not decided here
list_holes = Missing before closing ({ $count })
list_errors = Errors, the day is not settled ({ $count })
list_problems = Does not fit together ({ $count })
list_notices = Worth a look ({ $count })
list_run = { $days } ({ $count } days)
list_date = Date
list_component = What
list_amount = Amount
list_circumstance = Reason

## Why

why_title = Why
why_rate = { $rate } × { $weight }/{ $of } = { $amount }, rounded to the nearest øre
why_rate_row = Rate { $amount } from { $from }, source: { $source }
why_supplement = ({ $terms }) / { $of } = { $amount }, rounded to the nearest øre
why_supplement_term = { $supplement } × { $weight }
why_deduction = −({ $terms }) = { $amount }, rounded to the nearest øre
why_deduction_percent = { $percent }% of { $rate } × { $weight }/{ $of }
why_deduction_amount = { $deduction } (at most { $rate } × { $weight }/{ $of })
why_loss = −{ $percent }% of { $base } = { $amount }, rounded down
why_loss_sanction = Sanction { $days }, decided { $decided } ({ $basis })
why_loss_without_supplement = The supplement is left out.
why_food = { $rate } × 1/1 = { $amount }, every calendar day
why_part = { $activity }, { $weight } of { $of }: { $circumstance }
why_became = { $recorded }, settled as { $settled }
why_decided = decided by { $by }
why_whole = { $rate } × 1 = { $amount }, the whole day
why_part_alone = { $activity }: { $circumstance }
why_spell = spell { $days }
why_open_spell = spell from { $from }
why_note = note: { $note }
why_not_settled = not settled
why_granted = granted by { $by }
why_not_granted = not granted by { $by }
why_local_rule = local rule: { $source }
why_nothing = No remuneration
why_missing = Missing
why_error = Error

## Checking

check_title = Check
check_nothing = Nothing is missing and everything fits.
check_empty = The register has no days to check.
check_reviews = Open spells past review ({ $count })
check_review_past = { $circumstance } from { $from }: review was due { $due }
check_review_missing = { $circumstance } from { $from }: no review date

## One payroll beside another

compare_title = { $after } beside { $before }
compare_not_closed = { $span } (not closed)
compare_totals = Total: { $before } → { $after } ({ $difference })
compare_new = New ({ $count })
compare_gone = No longer paid ({ $count })
compare_changed = Changed, the most surprising first ({ $count })
compare_nothing = Nobody is new or gone, and everyone is paid the same.
compare_before = Before
compare_after = Now
compare_difference = Difference
compare_because = Because
compare_amount = { $what }: { $amount }
compare_unexplained = not explained
compare_unexplained_days = not explained, { $days }
compare_kind = { $kind ->
        [working] { $count ->
            [one] working day
           *[other] working days
        }
        [holiday] { $count ->
            [one] public holiday
           *[other] public holidays
        }
        [weekend] { $count ->
            [one] weekend day worked
           *[other] weekend days worked
        }
        [sick] { $count ->
            [one] sick day
           *[other] sick days
        }
        [deduction] { $count ->
            [one] day with a deduction
           *[other] days with a deduction
        }
        [supplement] { $count ->
            [one] day with a supplement in { $name }
           *[other] days with a supplement in { $name }
        }
        [food] { $count ->
            [one] day with food money
           *[other] days with food money
        }
        [missing] { $count ->
            [one] day not recorded
           *[other] days not recorded
        }
        [unsettled] { $count ->
            [one] day with an error
           *[other] days with an error
        }
       *[other] { $count ->
            [one] day of “{ $name }”
           *[other] days of “{ $name }”
        }
    }
compare_days = { $change ->
        [more] { $count ->
            [one] { $days } more { $what }
           *[other] { $days } more { $what }
        }
       *[fewer] { $count ->
            [one] { $days } fewer { $what }
           *[other] { $days } fewer { $what }
        }
    }
compare_rate = { $rate } changed from { $from } to { $to } on { $since }
compare_came = came on { $day }
compare_left = left on { $day }
compare_placement_begun = started in { $activity } on { $day }
compare_placement_ended = finished in { $activity } on { $day }
compare_spell = { $when ->
        [now] { $circumstance } { $days }
       *[before] { $circumstance } { $days } is over
    }
compare_pays_otherwise = “{ $circumstance }” pays differently
compare_sanction = { $when ->
        [now] { $percent }% loss of dagpenger { $days }
       *[before] { $percent }% loss of dagpenger { $days } is over
    }
compare_sanction_goes_on = { $percent }% loss of dagpenger from { $from } takes another amount
compare_deductions = other deductions
compare_supplement_begun = supplement in { $activity } from { $day }
compare_supplement_ended = supplement in { $activity } until { $day }
compare_supplement_changed = supplement in { $activity } changed from { $from } to { $to } per day
compare_supplement_otherwise = supplement in { $activity } pays differently
compare_correction = { $when ->
        [now] correction of closed days
       *[before] the period before had a correction
    }
compare_carried_in = { $when ->
        [now] carried from the run before
       *[before] the period before had something carried to it
    }
compare_carried_out = { $when ->
        [now] carried to the next run
       *[before] the period before carried something on
    }

## Import and export

import_made = Made the register { $path }.
import_added = Added to the register { $path }.
import_unchanged = Everything was there already; { $path } is not changed.
import_counts = { $file }: { $added } new, { $replaced } replaced, { $same } there already
import_not_read = Not read, no part of a data package: { $files }
import_reason_not_needed = A reason is only needed when closed days change; none is closed.
import_refused = { $count ->
        [one] Not imported, nothing is changed. { $count } place to correct:
       *[other] Not imported, nothing is changed. { $count } places to correct:
    }
import_more = … and { $count } more.
import_no_folder = There is no folder { $path }. Give the folder that holds the CSV files.
import_no_files = The folder { $path } has none of a data package's files, such as inmates.csv or marks.csv. Give the folder that holds them.
refused_file = { $file }: { $reason }
refused_row = { $file }, line { $line }: { $reason }
refused_field = { $file }, line { $line }, column { $column }: { $reason }
refused_value = { $file }, line { $line }, column { $column }: “{ $value }” { $reason }
file_unreadable = cannot be read ({ $detail }). Check that you have access to the file.
file_binary = is not a text file. Save it as CSV.
file_no_header = has no header row. The first row must hold the column names.
file_missing_columns = lacks columns: { $columns }. Add them; they may be empty where that is allowed.
file_unknown_columns = has unknown columns: { $columns }. Remove them or correct the name.
file_column_twice = has the column { $column } twice. Remove one of them.
file_open_quote = has a quotation mark that is opened and not closed. Every " must come in pairs.
file_mixed_encoding = has letters in two encodings. Save the file again as UTF-8.
row_field_count = the row has { $found } fields, the header { $expected }. Look for separators and quotation marks.
row_empty = the field must be filled in.
row_line_break = has a line break or a tab. Write it on one line.
row_too_long = is longer than { $longest } characters. Shorten it.
row_not_one_of = must be one of: { $values }.
row_not_a_number = must be a whole number from { $least } to { $most }.
row_ends_before_start = is before the start, { $from }. Correct one of the dates.
row_unknown_inmate = is not an inmate in the package or the register. Correct the number or add the person to inmates.csv.
row_unknown_activity = is not an activity in the package or the register. Correct the code or add it to activities.csv.
row_unknown_spell = belongs to no spell in spells.csv. Correct number, date or circumstance.
row_unknown_setting = is not a setting. The settings are prison, unit, language, period, period_start, food, refusal_on_holiday and loss_on_supplement.
row_setting_has_no_from = this setting has no date. Leave from empty.
row_period_start = does not fit the period: a day 1–28 for month, a weekday 1–7 for week, a date for two_weeks.
row_key_twice = is already on line { $line }. Keep one of the rows.
row_would_change = would change what is recorded. Use --replace if that is meant.
row_overlaps = shares a day with one that begins { $other }. Correct the dates.
row_overlaps_line = shares a day with the one on line { $line }, which begins { $other }. Correct the dates.
date_refused = { $kind ->
        [no_such_day] is not in the calendar. Correct the date.
        [out_of_range] is outside the years 1900–2200. Correct the date.
       *[not_a_date] is not a date. Write 2026-11-20 or 20.11.2026.
    }
amount_refused = { $kind ->
        [comma_and_point] has both comma and point. Write 1234.56 or 1234,56.
        [too_many_decimals] has more than two decimals. Write whole øre, such as 84.50.
        [negative] is below zero. Write an amount without minus.
        [too_large] is above 1,000,000 kroner. Correct the amount.
       *[not_an_amount] is not an amount. Write kroner such as 84.50.
    }
code_empty = the field must be filled in.
code_too_long = is longer than { $longest } characters. Shorten it.
code_character = holds the character “{ $character }”. Use letters, digits and . - / _ without spaces.
weekdays_refused = { $kind ->
        [repeated] names a day twice. Write each day once.
       *[not_digits] are not weekdays. Write digits, 12345 is Monday to Friday.
    }
hours_refused = is not a time span. Write 08:00-15:00, with the end after the start.
deduction_refused = { $kind ->
        [zero] deducts nothing. Leave the field empty or write a deduction.
        [above_whole] is above 100%. Write a smaller deduction.
       *[not_a_deduction] is not a deduction. Write 20% or 15.00.
    }
sanction_refused = { $kind ->
        [days] must be 1–14 days (Regulations § 3-37).
        [percent] must be a whole number from 1 to 50 percent (Regulations § 3-37).
       *[not_after_decision] must begin after the day it was decided. Only what is not yet earned can be lost.
    }
entry_unknown_circumstance = { $name } is not a known circumstance. See the list in docs/data-package.md.
entry_unknown_key = the letter { $letter } stands for no circumstance. Correct the letter.
entry_not_a_mark = { $name } cannot be a mark. Record it as a spell in spells.csv, or let it be derived.
entry_not_a_spell = { $name } cannot be a spell. Mark it on each day in marks.csv.
entry_granted_not_open = granted cannot be said of { $name }, which leaves nothing open. Leave the field empty.
entry_no_deduction = a deduction can only be taken from took_part, not from { $name }. Leave the field empty.
entry_takes_no_rule = { $name } can have no local rule; the regulation decides. Remove the rule.
entry_unknown_holiday = { $name } is not a known holiday. See the list in docs/data-package.md.
export_done = Wrote the data package to { $path }.
export_not_a_package = The folder { $path } holds something other than a data package. Choose an empty or new folder.
export_unwritable = Could not write { $path } ({ $detail }). Check free space and access rights, or choose another folder.

## The register's file

open_not_found = There is no register { $path }. Correct the name or the folder.
open_unreadable = { $path } cannot be read ({ $detail }). Check that it is a file you have access to.
format_refused = { $path } was not opened and not changed: { $reason }
format_empty = the file is empty. Restore a backup.
format_foreign = the file is not a Dagsverk register. Choose another file.
format_newer = the file has format { $format }, this program knows up to { $newest }. Use a newer version.
format_damaged = the file is damaged or cut short there. Restore a backup, or correct the line.
format_damaged_at = the file is damaged or cut short at “{ $excerpt }”. Restore a backup, or correct the line.
format_record = { $list }: { $key } { $reason }
format_at = line { $line }, column { $column }: { $reason }
record_twice = appears twice. Remove one of the lines.
record_unknown_inmate = is about an inmate who is not there. Correct the number.
record_unknown_activity = is about an activity that is not there. Correct the code.
record_ends_before_start = ends before it begins. Correct the dates.
record_weight = has a weight that is not 1–100. Correct the weight.
record_letters = has letters that do not fit the days of the month. Correct the line.
record_detail = says something about a day that is not marked, or twice about one day. Correct the line.
record_value = has a value the setting cannot have. Correct the value.
format_unwritable = the register cannot be written as text ({ $detail }).
contradiction_stays = two stays of { $inmate }, from { $first } and from { $second }, share days. Correct the dates.
contradiction_placements = two placements of { $inmate } in { $activity }, from { $first } and from { $second }, share days. Correct the dates.
contradiction_sanctions = two losses of dagpenger of { $inmate }, from { $first } and from { $second }, share days. Correct the dates.
contradiction_unknown_activity = the activity { $activity } is not there ({ $who }). Correct the code or add the activity.
contradiction_unknown_spell = the review of { $inmate } on { $date } belongs to no spell. Correct or remove the review.
contradiction_ends_before_start = { $what } from { $from } ends before it begins. Correct the dates.
contradiction_period_start = the start of the payment period does not fit the period: a day 1–28 for month, a weekday 1–7 for week, a date for two_weeks.
misfit_mark = { $inmate } { $activity } { $date }: { $reason }
misfit_spell = { $inmate }, spell from { $from }: { $reason }
change_kind = { $kind ->
        [person] personal facts
        [stay] stay
        [custody] custody kind
        [placement] placement
        [spell] spell
        [review] review
        [sanction] loss of dagpenger
        [activity] activity
        [frame] supplement frame
        [rate] rate
        [rule] local rule
        [holiday] holiday
        [setting] setting
        [amendment] reason
        [run] run
        [several] several changes
       *[mark] mark
    }
change_of_many = { $name } ({ $count })
change_unknown_inmate = There is no inmate { $inmate }. Correct the number.
change_inmate_has_facts = { $inmate } cannot be removed: facts stand about this inmate. Remove them first.
change_activity_in_use = The activity { $activity } cannot be removed: someone is placed or marked there. Remove the placements and marks first.
change_impossible = The change cannot be made: a key or a day does not fit. Correct it and try again.
fact_set = { $what }: { $now }
fact_changed = { $what }: { $now } (was: { $before })
fact_recorded = { $what }: recorded
fact_removed = { $what } removed
fact_removed_was = { $what } removed (was: { $before })
fact_mark = { $activity }, { $days }
fact_from = { $what } from { $from }
fact_without_start = { $what } without start date
fact_of = { $kind ->
        [placement] { $what } in { $name }
        [frame] { $what } for { $name }
        [rule] { $what } for { $name }
        [spell] { $what } ({ $name })
        [setting] { $what } ({ $name })
        [holiday] setting for { $name }
       *[activity] { $what } { $name }
    }
fact_review = review on { $date } of { $spell }
fact_setting = { $setting ->
        [prison] name of the prison
        [unit] name of the unit
        [language] language of the register
       *[period] payment period
    }
fact_field = { $field ->
        [family_name] family name
        [given_name] given name
        [born] date of birth
        [language] language
        [sentence_end] date the sentence ends
        [first_day] first day
        [last_day] last day
        [unit] unit
        [weekdays] weekdays
        [own_weekdays] own weekdays
        [weight] weight
        [supplement] supplement
        [own_supplement] own supplement
        [deduction] deduction
        [decided_by] decision-maker
        [decided_on] date of decision
        [review_by] review date
        [reason] reason
        [note] note
        [reviewed_by] reviewer
        [assessment] assessment
        [next_review] next review
        [name] name
        [provider] provider
        [place] place
        [hours] hours
        [capacity] capacity
        [amount] amount
        [source] source
        [pays] pay
       *[start] start day
    }
fact_value = { $field ->
        [born] born { $value }
        [sentence_end] sentence ends { $value }
        [first_day] from { $value }
        [last_day] until { $value }
        [decided_by] decided by { $value }
        [decided_on] decided on { $value }
        [review_by] review by { $value }
        [reason] { $name } “{ $value }”
        [note] { $name } “{ $value }”
        [reviewed_by] reviewed by { $value }
        [assessment] { $name } “{ $value }”
        [pays] pays { $value }
        [start] from { $value }
       *[other] { $name } { $value }
    }
fact_without = no { $name }
fact_all_days = every day of the week
fact_granted = { $granted ->
        [yes] granted
        [no] not granted
       *[open] neither granted nor refused
    }
fact_custody = { $kind ->
        [convicted] convicted
        [preventive_detention] preventive detention
        [remand] remand
       *[fine_default] serving a fine
    }
fact_activity_kind = { $kind ->
        [work] work
        [education] education
        [programme] programme
       *[other] other measure
    }
fact_sanction_state = { $state ->
        [in_force] in force
        [conditional] conditional
       *[remitted] remitted
    }
fact_observed = { $observed ->
        [yes] counts as a public holiday
       *[no] does not count as a public holiday
    }
fact_on_holidays = { $runs ->
        [yes] runs on public holidays
       *[no] does not run on public holidays
    }
fact_answer = { $answer ->
        [yes] yes
        [no] no
       *[default] the default
    }
fact_every = { $kind ->
        [month] every month
        [week] every week
       *[two_weeks] every second week
    }
fact_day_of_month = day { $day }
fact_days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
fact_percent = { $percent }%
fact_list = { $first } and { $last }
save_exists = { $path } is there already and was not changed. Choose another name.
save_unwritable = Could not save { $path } ({ $detail }). What was there is not changed. Check free space and access rights, or save elsewhere.
save_not_as_written = { $path } is as before: what was read back is not what was written. Save on another disk.
save_not_confirmed = { $path } is saved, but the system did not confirm that it would outlive a power cut ({ $detail }). Save once more.
save_format = { $path } was not saved: { $reason }

## Journal, lock, backups

journal_unreadable = The journal { $path } cannot be read ({ $detail }). Check that you have access to it, and try again.
journal_foreign = { $path } is not a journal of Dagsverk. Give the file another name, or run dagsverk restore.
journal_newer = The journal { $path } was written by a newer version of the program. Use that version.
journal_of_another = { $path } is the journal of another register. Put the right journal there, or give this one another name.
journal_older = The journal { $path } is an older copy: it ends with record { $ends }, but the register contains records up to { $register }. Put the newest journal there, or run dagsverk restore.
journal_begins_later = The journal { $path } begins with record { $begins }, but the register contains records only up to { $register }: what lies between is missing. Put the missing journal there, or run dagsverk restore.
journal_other_copy = The register and the journal { $path } are from different copies: record { $number } is not the same in both. Put files that belong together there, or run dagsverk restore.
journal_broken = The journal { $path } is broken at line { $line }: record { $number } is missing or was altered, and what stands behind it cannot be trusted. Put a whole copy of the journal there, or run dagsverk restore.
journal_unknown = Record { $number } of the journal { $path } cannot be understood: { $reason } Run dagsverk restore.
journal_not_taken = The register does not take what record { $number } of the journal says: { $reason } Run dagsverk restore.
notice_torn_record = The last record of { $path } was cut short while it was written, as in a power cut. It was never confirmed and is left out.
notice_no_journal = The journal { $path } is not there. The register stands as it was saved with record { $number }; changes after that, and the history, are not here.
notice_laid_aside = A journal of another register lay there. It is now called { $path }.
notice_not_kept = The register is saved, but what it replaced could not be kept as a backup ({ $detail }). Check free space and access rights.
pen_held = { $user } on { $computer } is writing in the register, since { $date } at { $time }. Nothing was changed. Try again when that is done; the register can be read meanwhile.
pen_held_by_somebody = Somebody else is writing in the register. Nothing was changed. Try again when that is done; the register can be read meanwhile.
pen_no_lock = The register can only be read: { $path } cannot be locked ({ $detail }). Check that you may write in the folder.
pen_journal_gone = The journal { $path } is no longer there. Nothing was changed. Put it back, or save the register under another name.
write_not_written = The change was not made, because it could not be written to { $path } ({ $detail }). Check free space and access rights, and try again.
write_in_doubt = It is not certain whether the change is kept: { $path } could not be written to the disk for sure, nor the change taken back ({ $detail }). Close the program, check the disk, and look when you open the register again.
write_changed_by_others = Somebody else has written in { $path } in spite of the lock. The change was not made and nothing is overwritten. Close the register and open it again.
save_changed_by_others = { $path } was changed by somebody else since it was opened. Nothing is overwritten. Save under another name, or close and open the register again.
change_changed_since = This step can no longer be undone or done again: somebody has changed the same since.
change_unknown_run = There is no run no. { $run }. Correct the number.
change_run_is_closed = Run no. { $run } is closed and never changes. Change the days instead; the difference becomes a correction in the next run.
change_run_is_handed_over = Run no. { $run } was handed over to be paid. It cannot be withdrawn; change the days, and the corrections come in the next run.
change_run_is_withdrawn = Run no. { $run } was withdrawn and counts as nothing.
change_not_the_last_run = Only the last standing run, no. { $run }, can be withdrawn. Withdraw it first.
change_inmate_has_closed_days = { $number } cannot be removed: this inmate stands in a closed run.
change_sanction_on_closed_day = Loss of dagpenger for { $number } cannot fall on { $date }: the day is closed, and only what is not yet earned can be lost. Choose a later first day.
change_reason_required = This changes closed days ({ $days }) of { $count ->
        [one] { $people }
       *[other] { $count } inmates: { $people }
    }. Say why; the difference becomes a correction in the next run.
fact_run = run no. { $run }
fact_amendment = reason for changing closed days
fact_run_state = { $state ->
        [handed_over] handed over to be paid
        [withdrawn] withdrawn
       *[standing] stands
    }
run_unreadable = Run no. { $run } cannot be read; the register's file was changed outside the program. Take a backup: dagsverk restore.
run_not_intact = Run no. { $run } is not as it was closed.
record_run = the value or the run does not fit
closing_not_signed = Say who prepared the list and who checked it.
closing_not_next = A run of everyone begins on the day after the latest such run, { $date } (that one went up to { $previous }). Correct the first day.
closing_incomplete = { $count ->
        [one] One day misses something or is wrong. Mend this first; nothing is closed:
       *[other] { $count } days miss something or are wrong. Mend these first; nothing is closed:
    }
closing_nothing = Every day is closed, and there is nothing to correct.
closing_more = … and { $count } more
withdraw_without_reason = Say why the run is withdrawn.
closed_done = Run no. { $run } is closed: { $days }, { $people ->
        [one] one person
       *[other] { $people } people
    }, to be paid { $total }. Check code { $code }.
withdrawn_done = Run no. { $run } is withdrawn. Its days are open again.
handed_over_done = Run no. { $run } is marked as handed over to be paid.
carried_lapses = { $number } { $name } has left: { $amount } that was to be taken lapses.
paper_saved = { $path } is written, { $pages ->
        [one] one page
       *[other] { $pages } pages
    }.
paper_not_saved = { $path } could not be written ({ $detail }). Check the folder, the space and your access.
paper_not_as_written = what was read back is not what was written
cli_release = Settle somebody who leaves: end stay, placements and spells, and close his days.
cli_arg_on = The last day in the prison.
cli_arg_slip = Write the slip as PDF to this file.
cli_arg_slips = Write the slips as PDF to this file.
cli_arg_names = Names on paper: full_name, initials or number_only.
cli_arg_print = Print the slip, on this printer or the usual one.
cli_place_printer = PRINTER
release_not_printed = The settlement is made, but the slip was not printed. { $why }
cli_place_names = NAMES
verify_run = Run no. { $run } is not as it was closed: the file was changed outside the program.
release_not_here = { $number } is not here on { $day }. Correct the number or the day.
change_final = { $what ->
        [closed] A closed run cannot be undone. Withdraw it if it is wrong.
        [withdrawn] Withdrawing a run cannot be undone. Close the period again.
        [handed_over] That a run was handed over cannot be undone.
       *[restored] Going back to a backup cannot be undone.
    }
restore_unlisted = The backups in { $path } cannot be listed ({ $detail }). Check that you have access to the folder.
restore_of_another = { $path } is another register than the one in the backup. Nothing was changed. Choose a backup of this register, or give this one another name.
restore_not_kept = { $path } could not be kept under another name ({ $detail }), so it was not replaced. Check free space and access rights.
restore_none = There are no backups in { $path }.
restore_title = Backups of { $path }, the newest first:
restore_row = { $place }  { $date } at { $time }, with record { $number }
restore_row_kept = { $row }, kept for good
restore_ask_backup = Which one, 1–{ $count }?
restore_ask_how = repair: take the backup and do again what the journal says since.
    go-back: take the backup as it is; what came later is not done again.
    Which, repair or go-back?
restore_nothing_done = Nothing was changed. Answer with the number of a backup and repair or go-back, or say --backup N with --repair or --go-back.
restore_repaired = { $path } is restored from { $name }, and { $count ->
        [0] there was nothing to do again
        [one] one record was done again
       *[other] { $count } records were done again
    }.
restore_went_back = { $path } is what { $name } holds. What came later stands in the journal and is not done again.
restore_kept = The register that was there is kept as { $path }.
restore_lost = What was recorded after record { $after } could not be done again: { $reason }
restore_lost_no_journal = There was no journal: what was recorded after record { $after }, if anything, could not be done again.
restore_laid_aside = The old journal is kept as { $path }, and a new one is begun.
verify_records = The journal has records { $first }–{ $last }.
verify_contains = The register's file contains what is recorded up to record { $number }.
verify_well = The chain is whole, and register and journal say the same.
verify_well_not_founded = The chain is whole as far as the journal goes back. Since its beginning is not there, the register's facts could not be compared with it.
verify_no_journal = The journal { $path } is not there. One is begun with the next change.
verify_differs = The register holds { $count ->
        [one] a fact
       *[other] { $count } facts
    } that no record of the journal put there. Run dagsverk restore with repair to have what the journal says.
history_empty = There is nothing of that in the journal.
history_step = { $date } { $time }, { $user } on { $computer }: { $what }
step_name = { $what ->
        [made] made the register
        [taken_over] began the journal with the register as it stood
        [undone] undid
        [redone] did again
        [imported] took in the data package { $note }
        [restored] went back to the backup { $note }
        [closed] closed run no. { $note }
        [withdrawn] withdrew run no. { $note }
        [handed_over] marked run no. { $note } as handed over
       *[changed] recorded
    }
history_summary = { $facts } facts about { $people } people and what is common; --inmate or --date shows them
history_erased = { $count ->
        [one] one record was erased
       *[other] { $count } records were erased
    }
history_common = for everyone

## A scheme that cannot be used

scheme_refused = The scheme cannot be used: { $reason }
scheme_unreadable = line { $line }, column { $column } cannot be read.
scheme_duplicate_id = { $row } appears twice.
scheme_duplicate_letter = { $row } and { $other } have the same letter { $letter } ({ $which }).
scheme_bad_name = { $row }: “{ $text }” is not a name or a letter.
scheme_without_rank = { $row } can be a spell but lacks rank (10–39 or 41–99).
scheme_without_when = { $row } can be a spell but lacks when (W, E or P).
scheme_not_a_spell = { $row } has rank or when but cannot be a spell.
scheme_pays_nothing_known = { $row } does not say what is paid from the beginning.
scheme_unknown_pays = { $row }: “{ $text }” is not O, R or 0.
scheme_unknown_value = { $row }: { $field } cannot be “{ $text }”.
scheme_missing_basis = { $row } lacks a legal basis or source.
scheme_missing_language = { $row } lacks a name or letter in { $language }.
scheme_same_day = { $row } has two rows from the same day ({ $from }).
scheme_not_one_derived = exactly one circumstance must be derived, there are { $count } here.
scheme_missing_switch = the switch { $row } is missing.
scheme_ends_before_start = { $row } ends before it begins.
scheme_too_many = there can be at most { $most } circumstances.
always = always
stored_letter = stored

## The window

month_group = { $name } · { $kind } · { $count }
month_group_places = { $name } · { $kind } · { $count } of { $capacity } places
month_group_without = No activity · { $count }
month_bar_review = { $name } · review on the { $day }.
month_bar_review_on = { $name } · review on { $date }
month_bar_until = { $name } · until { $date }
command_name = { $id ->
        [go_today] Today
        [go_month] Month
        [go_people] Inmates
        [go_activities] Activities
        [go_payroll] Payroll
        [go_overview] Overview
        [previous] Previous day or month
        [next] Next day or month
        [now] Go to today
        [next_hole] Next day with something missing
        [beside] To what stands beside the sheet, and back
       *[palette] Search
        [undo] Undo
        [redo] Redo
        [save] Save now
        [save_as] Save under another name …
        [open] Open register …
        [import] Take in a data package …
        [close_period] Close the period …
        [release] Settle on release …
        [preview] Preview
        [print] Print …
        [save_paper] Save as PDF …
        [new] New register …
        [settings] Settings …
        [keys] All keys
        [zoom_in] Larger
        [zoom_out] Smaller
        [zoom_reset] Normal size
        [theme] Light or dark
        [blank] Blank the screen
        [mark_rest] Mark the rest as taking part
        [cancel_session] Cancel the session …
        [next_page] Next page
        [previous_page] Previous page
        [copy] Copy
        [paste] Paste
        [fill_down] Fill down
        [clear] Remove marks
        [open_cell] Open the day …
    }
place_name = { $place ->
       *[today] Today
        [month] Month
        [people] Inmates
        [activities] Activities
        [payroll] Payroll
        [overview] Overview
    }
key_name = { $key ->
       *[ctrl] Ctrl
        [alt] Alt
        [shift] Shift
        [enter] Enter
        [delete] Delete
        [backspace] Backspace
        [home] Home
        [comma] Comma
    }
scope_name = { $scope ->
       *[program] Everywhere
        [register] With a register open
        [month] On the month
        [paper] On a paper
        [today] On the day sheet
    }
month_and_year = { $month } { $year }
month_letters = Letters mark: 
month_all_activities = All activities
month_all_units = All units
month_people = { $count ->
        [one] one person
       *[other] { $count } people
    }
month_ordinary = ord.
month_reduced = reduced
month_amount = kroner
month_foot = Ordinary days
month_empty = Nobody is here this month with what is chosen above.
month_filled = { $count ->
        [one] One day marked.
       *[other] { $count } days marked.
    }
month_cleared = { $count ->
        [one] The marks of one day removed.
       *[other] The marks of { $count } days removed.
    }
month_skipped = Passed over { $count }: { $reasons }.
month_skipped_free = { $count } free
month_skipped_away = { $count } away
month_skipped_elsewhere = { $count } in another activity
month_paste_empty = There is nothing to paste. Copy some days first.
month_paste_letter = Nothing was pasted: “{ $letter }” in line { $line }, column { $column } is not a letter of a mark.
month_paste_too_large = Nothing was pasted: { $rows } rows and { $columns } days do not fit here.
month_which = Nothing is planned that day. Which activity?
month_away = The person is not here that day.
month_elsewhere = The chosen activity is not planned that day.
month_day = The day
month_sum = Sum
month_nothing_planned = Nothing is planned, and nothing is paid.
month_days_line = { $name }, { $days } days
month_who = Recorded by { $user }, { $date } { $time }
month_cell_name = { $person }, { $date }: { $mark }
month_cell_outside = not in the prison
month_cell_free = free day
month_cell_missing = not recorded
status_saved = All is saved { $time }
status_journal = All is recorded
status_pending = Writing …
status_missing = { $count ->
        [one] one day missing
       *[other] { $count } days missing
    }
status_complete = nothing missing
status_next = F8 next
status_keys = F1 all keys
status_held = Read only: { $user } on { $computer } is writing
status_held_by_somebody = Read only: somebody else is writing
status_reading = Read only
status_may_write = You can write again.
status_undone = Undid: { $what }
undo_what = Undo: { $what }
redo_what = Redo: { $what }
undo_nothing = There is nothing to undo.
redo_nothing = There is nothing to do again.
window_search = Search person, activity, command
window_nothing_found = Nothing found.
window_close = Close
window_cancel = Cancel
window_ok = OK
window_language = Language
window_language_of_register = As the register
window_theme_light = Light
window_theme_dark = Dark
window_zoom = Size
window_not_saved_title = The register is not saved
window_close_anyway = Close all the same
window_in_journal = What was recorded is in the journal and will be there when you open the register again.
window_no_display = The window cannot be opened: there is no display. The commands work; see dagsverk --help.
window_no_renderer = The window cannot be drawn on this computer ({ $detail }). The commands work; see dagsverk --help.
window_not_in_build = This program was built without the window. The commands work; see dagsverk --help.
window_opening = Opening …
welcome_title = Dagsverk
welcome_words = From recorded days to a payroll list that says why.
welcome_example = Look at the example
welcome_recent = Opened before
welcome_path = Path of the register
welcome_choose = Choose …
intake_folder = Folder of the data package
intake_replace = Replace what is there and different
intake_broke_off = The reading ended without an answer; nothing is changed. Try again.
cell_deduction = Deduction (20% or 15.00)
cell_granted = Granted
cell_open = not said
cell_yes = yes
cell_no = no
cell_decided_by = Decided by
cell_note = Note
cell_nothing = Nothing is marked that day to say more about. Mark it with a letter first.
new_make = Make the register
new_prison = Prison
new_unit = Unit
new_period = Paid every
new_period_kind = { $kind ->
       *[month] month
        [week] week
        [two_weeks] two weeks
    }
new_rates = Rates in { $year }, kroner per day
new_rates_words = From the year's circular. What is left empty can be filled in later; a day without its rate is an error, never 0.
new_source = Circular
new_rules = What the prison decides itself
new_rules_words = The sources leave these open. The program's default is chosen; choose otherwise where you do.
new_rule_source = Where that is decided

## Lists

payroll_provisional = Provisional
payroll_missing = Missing before closing
payroll_nothing_missing = Nothing is missing.
payroll_why_of = Why: { $person }
payroll_rate_days = { $days } days: { $row }
payroll_deviates = Days unlike the others
payroll_day = { $weekday } { $day }
people_search = Search name, number, unit
people_present = Here on { $date }
people_all = All
people_column = { $column ->
        [custody] Custody
        [stay] Stay
       *[away] Away
    }
people_since = since { $date }
people_until = until { $date }
people_from = from { $date }
people_reviewed = reviewed { $date } by { $by }
people_section = { $kind ->
        [person] Person
        [stays] Stays
        [custody] Custody
        [placements] Placements
        [spells] Spells
        [sanctions] Loss of dagpenger
       *[months] Latest months
    }
people_none = There are no inmates in the register yet.
people_nobody_found = Nobody fits what is searched and chosen.
overview_title = { $card ->
        [rate] Activity rate
        [duty] Duty of activity not met
        [isolation] Alone: excluded, voluntary, restricted
        [reviews] Should have been reviewed
       *[weeks] Missing by week
    }
overview_nothing = { $card ->
        [rate] No working days to reckon from yet this month.
        [duty] Every convicted person here has an activity or a reason each working day.
        [isolation] Nobody is excluded, in voluntary isolation or under restrictions on this day.
        [reviews] No open spell is past its review on this day.
       *[weeks] Nothing is missing.
    }
overview_days = { $days } days
overview_rate_of = Of { $days } days in the prison from Monday to Friday without public holidays, { $period }.
overview_rate_beside = Beside these { $days } days on weekends and public holidays.
overview_overdue = should have been reviewed { $date }
overview_settled = not to be reviewed again
overview_no_review = no review date
overview_late = { $count ->
        [one] one day late
       *[other] { $count } days late
    }
overview_week = Week { $number }
overview_as_of = Open spells are looked at from { $date }.
activities_column = { $column ->
        [kind] Kind
        [provider] Provider
        [place] Place
        [weekdays] Weekdays
        [hours] Hours
        [places] Places
        [supplement] Supplement
        [holidays] Holidays
       *[frame] Frame used
    }
activities_places = { $taken } of { $capacity }
activities_frame = { $figure ->
        [title] Frame for supplements
        [allowed] Frame
        [used] Earned so far
       *[left] Left
    }
activities_placed = Placed on { $date }
activities_nobody = Nobody has a place on this day.
activities_none = There are no activities in the register yet.

## The day sheet

today_week = week { $number }
today_weekend = Weekend
today_free = { $count ->
        [0] { $day }, nobody in an activity
        [one] { $day }, one person in an activity
       *[other] { $day }, { $count } people in an activity
    }
today_open = not recorded
today_with_deduction = { $name }, with a deduction
today_until = { $name } until { $date }
today_reviewed = { $name }, review { $date }
today_since = { $name } from { $date }
today_short_date = { $day } { $month }
today_all_present = All present ⏎
today_counts = { $open ->
        [0] All { $done } recorded
       *[other] { $done } recorded · { $open } left
    }
today_away = Away today
today_away_then = Away
today_nobody_away = Nobody
today_without = No activity, no reason
today_attention = To be seen to
today_nothing_to_see = Nothing
today_earlier_days = Earlier this month
today_missing = { $count ->
        [one] one day missing
       *[other] { $count } days missing
    }
today_review_missing = no date of review
today_review_now = review today
today_review_past = review was due { $date }
today_review_on = review { $date }
today_ends = until { $date }
today_excluded = { $days ->
        [one] excluded for one day
       *[other] excluded for { $days } days
    }
today_released_now = released today
today_released_on = released on { $weekday }
today_row_name = { $number } { $person }: { $what }
today_more = more reasons
today_no_row = There is no row { $number }.
today_no_letter = “{ $letter }” is no letter of a mark.
today_marked_rest = { $count ->
        [one] One person is recorded: { $name }.
       *[other] { $count } people are recorded: { $name }.
    }
today_nothing_open = Everybody is recorded.
today_cancel_title = Cancel the session: { $activity }
today_cancel_words = { $count ->
        [one] One person is not recorded yet and will be recorded as:
       *[other] { $count } people are not recorded yet and will be recorded as:
    }
today_cancel_as = { $name }, { $pays }
today_cancelled = { $count ->
        [one] The session is cancelled ({ $activity }): one person is recorded as { $name }.
       *[other] The session is cancelled ({ $activity }): { $count } people are recorded as { $name }.
    }
today_no_cancelling = The rules have no mark for a cancelled session.
today_read_only = The register can only be read now. Nothing is recorded.
today_nobody = Nobody was here on this day. Choose another one with Alt ← and Alt →.
today_nothing_free = { $day }: no activity runs on this day.
today_nothing_planned = No activity runs on this day.
today_hint = A letter marks the row · 13 { $example } marks row 13 · ⏎ the rest present · Tab next activity
reason_title = Closed days: { $step }
reason_release = release
reason_words = These days were closed in run no. { $runs }, which does not change. The difference comes as a correction in the next run, with the reason.
reason_field = Why are the days changed?
reason_do = Change
closed_by = Closed in run no. { $run }
close_title = Close the period
close_first_day = First day
close_last_day = Last day
close_prepared_by = Prepared by
close_checked_by = Checked by
close_no_day = Write the day like this: 31.10.2026
close_not_over = The period is not over: it goes on until { $date }.
close_and_more = { $date } and { $count } more
close_no_span = The last day must come after the first.
close_do = Close the period
close_at_work = Closing …
close_comes_to = { $days }, { $people }
close_corrections = Corrections of days closed before
close_words = A closed run never changes. If a day is changed later, the difference comes as a correction in the next run.
closed_title = Run no. { $run } is closed
closed_next = The check code stands on paper too: where the codes agree it is the same run.
closed_print_list = Print the list …
closed_print_slips = Print the slips …
closed_print_slip = Print the slip …
closed_save = Save the list as PDF …
withdraw_title = Withdraw run no. { $run }
withdraw_words = The run no longer counts, and its days are open again ({ $days }). It stays on record with the reason, and its number is not used again. Shred what was printed. This cannot be undone; the period can be closed anew.
withdraw_why = Why is it withdrawn?
withdraw_do = Withdraw
hand_over_title = Run no. { $run } was handed over to be paid
hand_over_words = After this it cannot be withdrawn; what turns out to be wrong comes as a correction in the next run. This cannot be undone.
hand_over_do = Mark as handed over
release_title = Settlement on release: { $person }
release_nobody = Choose the inmate first.
release_last_day = Last day here
release_ends = These end with the last day:
release_pays = This is paid for { $days }:
release_words = The days are closed as a run of their own, and the slip can be printed at once.
release_do = Settle
release_ends_placement = placement: { $activity }
release_ends_spell = spell: { $name }
payroll_day_of_month = { $weekday } { $day } { $month }
payroll_number_of_day = { $day }
payroll_working = Working it out …
payroll_back = Back to { $days }
payroll_against = Against { $days }
payroll_against_people = { $who ->
       *[new] New
        [gone] No longer paid
    }
payroll_against_changed = Most surprising
payroll_runs = Runs
payroll_no_runs = No period is closed yet.
payroll_run_line = No. { $run } · { $days }
payroll_run_title = Run no. { $run }
payroll_run_state = run no. { $run }, { $state }
payroll_closed_on = closed { $date }
payroll_handed_over_on = handed over { $date }
payroll_withdrawn_on = withdrawn { $date }
payroll_hand_over = Handed over …
payroll_withdraw = Withdraw …
payroll_in_run = In run { $run }
payroll_now = Now
payroll_changed = Changed
payroll_changed_by = { $by }, { $date }: { $reason }
payroll_nothing = nothing
papers_back = Back
papers_broke_off = The paper was not made; nothing is changed. Try again.
papers_making = Setting the paper …
papers_slip_of = Slip: { $person }
papers_names = Names on paper
papers_fit = Page width
papers_view = Open in viewer
papers_looking_for_printers = Looking for printers …
papers_printer = Printer
papers_copies = Copies
papers_print = Print
papers_printing = Sending to the printer …
papers_printed = Sent to the printer: { $job }
papers_path = Save as
papers_save = Save
papers_saved = Saved: { $path }
papers_replace = Replace the file
release_ends_stay = the stay
release_ends_stay_in = the stay in { $unit }
payroll_run_fact = { $fact ->
        [days] Days
        [person] For
        [closed] Closed
        [prepared] Prepared by
        [checked] Checked by
        [code] Check code
        [reason] Reason
       *[state] Status
    }
papers_kind = { $kind ->
       *[list] Payroll list
        [slips] Slips
        [statements] Statements
    }
papers_privacy = { $privacy ->
       *[full_name] Number and name
        [initials] Number and initials
        [number_only] Number only
    }
papers_title_of = { $pages ->
        [one] { $title }, one page
       *[other] { $title }, { $pages } pages
    }
window_half_typed = Something is half typed
window_half_typed_words = What is typed in the open dialog is not recorded yet. Everything else is.

## Commands

cli_about = From recorded days to a payroll list that says why
cli_import = Takes a data package into a register, or makes the register
cli_export = Writes a register out as a data package
cli_payroll = Shows what each inmate is owed for a period
cli_compare = Shows who is new, gone or paid differently than in another period, and why
cli_arg_with_from = first day of the period to compare with; the one before where none is given
cli_arg_with_to = last day of the period to compare with
cli_with_needs_both = --with-from and --with-to belong together: give both or neither.
cli_check = Shows what is missing and what does not fit together
cli_demo = Makes the example register and shows the list of October 2026
cli_history = Shows who did what
cli_verify = Holds register and journal against each other
cli_restore = Lists the backups, and mends the register or goes back
cli_arg_date = only what is about this day
cli_arg_made_on = only what was recorded on this day
cli_arg_backup = the number of the backup in the list
cli_arg_repair = take the backup and do again what the journal says since
cli_arg_go_back = take the backup as it is
cli_arg_user = who does it, where that is not the user of the computer
cli_repair_or_go_back = --repair and --go-back cannot be used together.
cli_close = Closes a period (to come)
cli_withdraw = Withdraws a run (to come)
cli_hand_over = Marks a run as handed over (to come)
cli_help = Shows this help
cli_version = Shows the program's version
cli_heading_usage = Usage
cli_heading_commands = Commands
cli_heading_options = Options
cli_heading_arguments = Arguments
cli_arg_package = the folder with the CSV files
cli_arg_register = the register's file
cli_arg_to_register = the register it goes into; made if it is not there
cli_arg_to_package = the folder the package is written to
cli_arg_replace = let rows change what is recorded
cli_arg_reason = reason when closed days change
cli_arg_from = first day, such as 2026-10-01
cli_arg_to = last day, such as 2026-10-31
cli_arg_format = table, csv or json
cli_arg_format_of_payroll = table, csv, csv-excel (Norwegian Excel) or json
cli_arg_detail = a row for each day and line
cli_arg_why = show why each amount is what it is
cli_arg_inmate = only this inmate
cli_arg_pdf = write the list as PDF (to come)
cli_arg_xlsx = write the list as spreadsheet (XLSX)
cli_arg_lang = language: nb, nn or en
cli_arg_run = the run's number
cli_arg_prepared_by = who prepared the list
cli_arg_checked_by = who checked the list
cli_arg_demo_to = where to put the example register
cli_arg_no_window = do not open the window
cli_place_package = PACKAGE
cli_place_register = REGISTER
cli_place_date = DATE
cli_place_number = NUMBER
cli_place_name = NAME
cli_place_text = TEXT
cli_place_file = FILE
cli_place_language = LANGUAGE
cli_place_command = COMMAND
cli_place_format = FORMAT
cli_see_help = See { $command } --help.
cli_unknown_option = { $option } is not understood here.
cli_unknown_command = There is no command { $command }.
cli_missing = This is missing: { $arguments }.
cli_bad_value = { $option } cannot be “{ $value }”.
cli_bad_value_of = { $option } cannot be “{ $value }”. Choose one of: { $values }.
cli_value_missing = { $option } needs a value.
cli_given_twice = { $option } is given twice.
cli_wrong_usage = The command cannot be understood as it stands.
cli_date = { $option } { $reason }
cli_period_ends_before_start = --to is before --from.
cli_why_needs_table = --why can only be used with --format table or json.
cli_unknown_inmate = There is no inmate { $number } in the register. Correct the number.
cli_output_failed = Could not print ({ $detail }).
demo_made = The example register is in { $path }. Everything in it is invented.
demo_next = Try also:
progress_reading = reading
progress_settling = settling
progress_writing = writing

## On paper

paper_run = Run
paper_run_closed = no. { $number }, closed { $date }
paper_run_of = no. { $number } for { $person }, closed { $date }
paper_run_number = run no. { $number }
paper_handed_over = handed over { $date }
paper_withdrawn = withdrawn { $date }: { $reason }
paper_is_withdrawn = Withdrawn, not to be paid: run { $numbers }.
paper_provisional = Provisional, not to be paid.
paper_missing = Missing before closing: { $holes }. Errors: { $errors }.
paper_days_of = { $row ->
        [ordinary] Days ord.
       *[reduced] Days red.
    }
paper_correction = Correction
paper_carried = Carried
paper_corrections = Corrections
paper_supplements = Supplements
paper_supplement = { $amount } per day: { $activities }
paper_rate = { $rate } { $amount } per day from { $from }
paper_changed = { $person }, { $day }: { $was } → { $now }, { $amount } (run { $run })
paper_lapsing = Lapses, because the person has left
paper_more = … and { $count } more
paper_switches = Choices other than the usual
paper_switch = { $switch ->
        [food] food money is paid every calendar day
        [refusal_on_holiday] refusal and unauthorised absence on a public holiday pay nothing
       *[loss_on_supplement] loss of remuneration leaves the supplement out
    }
paper_prepared_by = Prepared by, date
paper_checked_by = Checked by, date
paper_code = check code { $codes }
paper_printed = Printed { $at }
paper_printed_by = Printed { $at } by { $by }
paper_moment = { $date } at { $time }
paper_page = Page { $number } of { $of }
paper_slips = Remuneration slips
paper_slip_of = Remuneration: { $person }
paper_continued = { $person }, continued
paper_day = Day
paper_days_by_day = Day by day
paper_short_day = { $weekday } { $day }
paper_short_day_in_month = { $weekday } { $day }/{ $month }
paper_short_weekday = { $number ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
paper_activity = Activity
paper_recorded = Recorded
paper_share = Share
paper_remuneration = Pay
paper_other = Other
paper_days_count = { $count ->
        [one] { $days } day
       *[other] { $days } days
    }
paper_sum_at_rate = { $what }, { $days } ×{ "\u00A0" }{ $rate }
paper_sum_of_days = { $what }, { $days }
paper_correction_of = Correction, { $day }
paper_carried_in = Carried from the run before
paper_carried_out = Carried to the next run
paper_lapses = { $amount } that was to be taken off lapses.
paper_reading = This is how the rules were read; the prison may decide otherwise.
paper_no_claim = { $circumstance }: no claim to remuneration
paper_holidays = Public holidays: { $days }.
paper_holiday = { $day } ({ $name })
paper_nothing_recorded = not recorded
paper_corrected = { $day } was recorded as “{ $was }” ({ $paid }) in run { $run } and has been corrected to “{ $now }” ({ $pays }).
paper_repaid = { $day } (“{ $what }”) paid { $paid } in run { $run } and now pays { $pays }.
paper_because = Corrected { $date }: { $reason }.
paper_because_by = Corrected { $date } by { $by }: { $reason }.
paper_deduction = Deduction { $day }: { $reckoning }
paper_loss = Loss of { $percent }% of the remuneration { $days }, decided { $decided } ({ $basis }), rounded down each day
paper_day_is_wrong = not reckoned: { $error }
paper_no_days = No days in the period.
report_cancelled = Cancelled; nothing was made.
report_no_one = There is nobody to write a slip for in the period. Choose another period or other people.
report_unwritable = The PDF could not be made ({ $detail }). Nothing was written.
printer_no_service = There is no print service (CUPS) on this machine. Open the PDF in the viewer and print from there.
printer_no_printers = No printer is set up on this machine. Set one up, or save as PDF.
printer_refused = The print was not accepted: { $detail }
printer_hangs = The print service did not answer within { $seconds } seconds. See whether it runs, and try again.
printer_unwritable = The file to print could not be written ({ $detail }).
printer_no_viewer = No program that shows PDF was found ({ $detail }). Save as PDF and open it yourself.
preview_unreadable = The page cannot be shown.
paper_withdrawn_on = withdrawn { $date }

## Spreadsheet

spreadsheet_leaf = { $leaf ->
        [list] List
        [days] Day by day
        [corrections] Corrections
       *[about] About the list
    }
spreadsheet_correction = { $column ->
        [was] Was
        [now] Is now
        [reason] Reason
        [by] Changed by
       *[on] Changed
    }
spreadsheet_about = { $line ->
        [what] What
        [value] Information
        [from] From
        [until] Until
        [unit] Unit
        [default] default, not decided here
       *[made] Made
    }
spreadsheet_unwritable = The spreadsheet could not be made ({ $detail }). Nothing is written.
spreadsheet_saved = { $path } is written.

## Statements

statement_title = { $span ->
        [month] Monthly statement
       *[other] Statement
    }
statements_title = Statements of daily remuneration
statement_earned = Earned
statement_balance_before = Balance before payment
statement_balance_after = Balance after payment
statement_balance_unknown = Dagsverk does not know the account; the balance is written in by hand from the account records.
cli_arg_statements = write a statement for each person as PDF: earned, corrected, carried, to be paid

## Attendance on paper

attendance_title = Attendance sheet
attendance_how = A cross in the box means “{ $name }”. Otherwise write the letter of the reason in the box. A stroke: not placed that day.
attendance_state = state { $state }
attendance_marked_by = Marked by, date
attendance_entered_by = Entered in Dagsverk by, date
attendance_unknown_activity = There is no activity { $activity } in the register. Correct the code.
attendance_too_many_days = An attendance sheet has room for { $most } days. Choose a shorter period.
attendance_nobody = Nobody has a place in { $activity } on these days. Choose other days or another activity.
cli_sheet = Writes a sheet to mark attendance on by hand
cli_arg_activity = the activity's code
cli_arg_sheet = write the sheet as PDF
cli_place_activity = CODE
