using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>One number that a criterion compares something with: what is measured, on which side of which limit.</summary>
/// <param name="Subject">Id of the analyte or of the performance scale, or <c>age</c>.</param>
/// <param name="Comparator">Which side, as the statement says it with its denials carried through.</param>
/// <param name="Value">The limit.</param>
/// <param name="Unit">UCUM code, or <c>ULN</c> or <c>LLN</c> for multiples of a limit of normal.</param>
/// <remarks>
/// What the statement itself says: an exclusion's constraint is what must not be. A range is two constraints. Ends of a scale
/// that admit everyone (ECOG 0) are none.
/// </remarks>
public sealed record NumericConstraint(string Subject, Comparator Comparator, double Value, string Unit)
{
    /// <summary>The subject of ages in years.</summary>
    public const string Age = "age";

    /// <summary>The unit of multiples of the upper limit of normal.</summary>
    public const string Uln = "ULN";

    /// <summary>The unit of multiples of the lower limit of normal.</summary>
    public const string Lln = "LLN";

    // Rounding in the texts' own conversions stays far below this.
    private const double RelativeTolerance = 1e-6;

    // Scales of whole steps and their ends: "more than II" and "III or more" are one thing.
    private static readonly Dictionary<string, (double Low, double High, double Step)> Scales = new()
    {
        ["ecog"] = (0, 4, 1), // 5 is death
        ["karnofsky"] = (0, 100, 10),
        ["lansky"] = (0, 100, 10),
        ["nyha-class"] = (1, 4, 1),
        ["asa-class"] = (1, 6, 1),
        ["fitzpatrick-skin-type"] = (1, 6, 1),
        ["child-pugh-score"] = (5, 15, 1),
        [Age] = (0, double.PositiveInfinity, 0),
    };

    private static readonly List<string> LimitWords = ["normal", "limit", "range", "ULN", "UNL", "LLN", "URL", "ULR"];
    private static readonly List<string> AgeWords = ["newborn", "neonate", "infant", "adolescent", "child", "pediatric", "paediatric"];

    /// <summary>Where the text says it.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The numeric constraints of a criterion, from left to right.</summary>
    public static IEnumerable<NumericConstraint> Of(EligibilityCriterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return Of(criterion.Demand, default, criterion.Kind == CriterionKind.Exclusion)
            .Where(c => criterion.Span is not { } own || c.Span.Length == 0 || (c.Span.Start >= own.Start && c.Span.End <= own.End)) // not of an alternative elsewhere
            .Where(c => IsStated(criterion, c))
            .Select(c => c.InSteps())
            .Where(c => !c.IsTrivial);
    }

    // "Elevated eye pressure" is above normal and "children" are young, but neither states a limit.
    private static bool IsStated(EligibilityCriterion criterion, NumericConstraint constraint)
    {
        if (constraint is not ({ Unit: Uln or Lln, Value: 1 } or { Subject: Age }) || constraint.Span.Length == 0 || criterion.Span is not { } own
            || constraint.Span.Start < own.Start || constraint.Span.End > own.End)
        {
            return true;
        }

        var words = criterion.Text.Substring(constraint.Span.Start - own.Start, constraint.Span.Length);
        return constraint.Subject == Age ? words.Any(char.IsAsciiDigit) || !Says(AgeWords) : Says(LimitWords);

        bool Says(List<string> names) => names.Exists(name => words.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether another constraint says the same, after conversion of units.</summary>
    public bool Agrees(NumericConstraint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (one, two) = (InSteps(), other.InSteps());
        return one.Subject == two.Subject && one.Comparator == two.Comparator
            && two.In(one.Unit) is { } value
            && Math.Abs(value - one.Value) <= RelativeTolerance * Math.Max(Math.Abs(value), Math.Abs(one.Value));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var sign = Comparator switch
        {
            Comparator.Less => "<",
            Comparator.AtMost => "<=",
            Comparator.Equal => "=",
            Comparator.AtLeast => ">=",
            _ => ">",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Subject} {sign} {Value:0.######} {Unit}");
    }

    // Whether every value of its scale fits it, or none can.
    private bool IsTrivial => Scales.TryGetValue(Subject, out var scale)
        ? Comparator switch
        {
            Comparator.AtLeast or Comparator.Less => Value <= scale.Low || Value > scale.High,
            Comparator.AtMost or Comparator.More => Value >= scale.High || Value < scale.Low,
            _ => false,
        }
        : Unit is "{score}" or "{lines}" && Value == 0 && Comparator == Comparator.AtLeast;

    private NumericConstraint InSteps() => !Scales.TryGetValue(Subject, out var scale) || scale.Step == 0 ? this : Comparator switch
    {
        Comparator.Less => this with { Comparator = Comparator.AtMost, Value = Value - scale.Step },
        Comparator.More => this with { Comparator = Comparator.AtLeast, Value = Value + scale.Step },
        Comparator.Equal when Value == scale.High => this with { Comparator = Comparator.AtLeast }, // "NYHA class IV"
        _ => this,
    };

    private double? In(string unit)
    {
        if (Unit == unit)
        {
            return Value;
        }

        return unit is Uln or Lln || Unit is Uln or Lln
            ? null
            : Lexicon.InUse.Get(Subject)?.Analyte is { } analyte ? UnitTable.BuiltIn.Convert(Value, Unit, unit, analyte)
            : UnitTable.BuiltIn.Convert(Value, Unit, unit);
    }

    private static IEnumerable<NumericConstraint> Of(Criterion criterion, SourceSpan within, bool isDenied)
    {
        var span = criterion.Span.Length > 0 ? criterion.Span : within;
        var found = criterion switch
        {
            MeasurementCriterion c => [new NumericConstraint(c.Analyte.Id, c.Comparator, c.Limit.Value, UnitOf(c))],
            AgeCriterion c => Ends(Age, c.Minimum, c.IsMinimumExclusive, c.Maximum, c.IsMaximumExclusive, "a"),
            PerformanceCriterion c => Ends(SubjectOf(c.Scale), c.Minimum, false, c.Maximum, false, "{grade}"),
            UninterpretedCriterion c => c.Limits.SelectMany(limit => Of(limit, span, isDenied)),
            NotCriterion c => Of(c.Inner, span, !isDenied),
            ConditionalCriterion c => Of(c.Condition, span, false).Concat(Of(c.Then, span, isDenied)),
            _ => criterion.Parts.SelectMany(part => Of(part, span, isDenied)),
        };
        return criterion.Parts.Count > 0 || criterion is UninterpretedCriterion ? found : found.Select(c => (isDenied ? c.Denied() : c) with { Span = span });
    }

    private static string UnitOf(MeasurementCriterion c) => c.Basis switch
    {
        LimitBasis.UpperLimitOfNormal => Uln,
        LimitBasis.LowerLimitOfNormal => Lln,
        _ => c.Limit.Unit ?? c.Analyte.Analyte?.Unit ?? "",
    };

    private static IEnumerable<NumericConstraint> Ends(
        string subject, double? low, bool isLowExclusive, double? high, bool isHighExclusive, string unit)
    {
        if (low is { } minimum)
        {
            yield return new(subject, isLowExclusive ? Comparator.More : Comparator.AtLeast, minimum, unit);
        }

        if (high is { } maximum)
        {
            yield return new(subject, isHighExclusive ? Comparator.Less : Comparator.AtMost, maximum, unit);
        }
    }

    private static string SubjectOf(PerformanceScale scale) => scale switch
    {
        PerformanceScale.Karnofsky => "karnofsky",
        PerformanceScale.Lansky => "lansky",
        _ => "ecog",
    };

    private NumericConstraint Denied() => Comparator switch
    {
        Comparator.Less => this with { Comparator = Comparator.AtLeast },
        Comparator.AtMost => this with { Comparator = Comparator.More },
        Comparator.AtLeast => this with { Comparator = Comparator.Less },
        Comparator.More => this with { Comparator = Comparator.AtMost },
        _ => this,
    };
}
