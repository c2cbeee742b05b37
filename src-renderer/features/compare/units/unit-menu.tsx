/**
 * The unit that all money of the table is shown in, as a chip with its menu.
 *
 * Depends on: model/view, reports/money-unit, ui.
 */
import { MONEY_UNITS, type MoneyUnit } from '#domain/model/view';
import { MONEY_UNIT_WORDS } from '#domain/reports/money-unit';
import { Chip } from '../../../ui/chip';
import { ChoiceMenu, type Choice } from '../../../ui/menu';

const choices: readonly Choice<MoneyUnit>[] = MONEY_UNITS.map((value) => ({
  value,
  label: MONEY_UNIT_WORDS[value].label,
  hint: MONEY_UNIT_WORDS[value].meaning,
}));

interface UnitMenuProps {
  readonly unit: MoneyUnit;
  readonly onChange: (unit: MoneyUnit) => void;
}

export function UnitMenu({ unit, onChange }: UnitMenuProps) {
  return (
    <ChoiceMenu<MoneyUnit>
      label="Unit of money"
      trigger={
        <Chip lead="money" hasMenu isShortWhenNarrow tone={unit === 'as-is' ? 'plain' : 'accent'}>
          {MONEY_UNIT_WORDS[unit].label}
        </Chip>
      }
      value={unit}
      choices={choices}
      onChange={onChange}
    />
  );
}
