using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>The wording of <see cref="PersonalState"/>: names, questions, what may be presumed, and the words that say it.</summary>
/// <remarks>Read from <c>data/criteria/states.tsv</c>.</remarks>
public static class StateTable
{
    private static readonly FrozenDictionary<PersonalState, TableRow> Rows = TableRow
        .ReadEmbedded("states.tsv", "criteria")
        .ToFrozenDictionary(row => Enum.Parse<PersonalState>(row["state"]));

    /// <summary>What completes "the person is …".</summary>
    public static string NameOf(PersonalState state) => Rows[state]["name"];

    /// <summary>The question to the person, in plain words; yes means that the state holds.</summary>
    public static string QuestionOf(PersonalState state) => Rows[state]["question"];

    /// <summary>What a record that is silent lets presume; null where it must be asked.</summary>
    public static bool? PresumedOf(PersonalState state) => Rows[state]["presumed"] switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    /// <summary>Whether a state says that an organ works well enough.</summary>
    internal static bool IsFunction(PersonalState state) => state is PersonalState.AdequateOrganFunction or PersonalState.AdequateMarrowFunction
        or PersonalState.AdequateKidneyFunction or PersonalState.AdequateLiverFunction or PersonalState.AdequateHeartFunction or PersonalState.AdequateLungFunction;

    /// <summary>Whether it is the function of one organ: that it fails is an illness, and not values alone.</summary>
    internal static bool IsOfOneOrgan(PersonalState state) => IsFunction(state) && state != PersonalState.AdequateOrganFunction;

    /// <summary>Whether it is that of a woman who carries or feeds a child.</summary>
    internal static bool IsOfMother(PersonalState state) => state is PersonalState.Pregnant or PersonalState.Breastfeeding;

    /// <summary>Whether a sentence about it usually says more than decides: how consent is given, which visits, which methods.</summary>
    internal static bool IsElaborated(PersonalState state) => Rows[state]["elaborated"] is "yes" or "list";

    /// <summary>Whether what is listed behind it is more of the same: which visits, which assessments are interfered with.</summary>
    internal static bool IsListed(PersonalState state) => Rows[state]["elaborated"] == "list";

    /// <summary>The phrases that say it, in the notation of the table.</summary>
    internal static IEnumerable<string> PhrasesOf(PersonalState state) => Rows[state].List("phrases");
}
