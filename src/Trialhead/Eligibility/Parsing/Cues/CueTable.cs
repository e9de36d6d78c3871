using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Cues;

/// <summary>The phrases of <c>data/criteria</c> that steer the reading.</summary>
internal static class CueTable
{
    private static readonly (string Phrases, DiseaseSetting Setting)[] Settings =
    [
        ("newly diagnosed|new diagnosis of|newly-diagnosed|previously untreated|de novo|treatment-naive|treatment naive|treatment-naïve|recently diagnosed|first diagnosis of", DiseaseSetting.NewlyDiagnosed),
        ("relapsed|relapsing|recurrent|in relapse|relapse of|recurrence of|recurring", DiseaseSetting.Relapsed),
        ("refractory|resistant|treatment-resistant|treatment resistant", DiseaseSetting.Refractory),
        ("metastatic|stage iv|distant metastatic|disseminated", DiseaseSetting.Metastatic),
        ("locally advanced|locally-advanced|loco-regionally advanced|locoregionally advanced", DiseaseSetting.LocallyAdvanced),
        ("in remission|in complete remission|remission of", DiseaseSetting.Remission),
    ];

    private static readonly HashSet<Qualifier> Sites = [];

    /// <summary>Every phrase of the tables.</summary>
    public static PhraseTrie Phrases { get; } = Build();

    /// <summary>Whether a qualifier is a part of the body.</summary>
    public static bool IsSite(Qualifier qualifier) => Sites.Contains(qualifier);

    private static PhraseTrie Build()
    {
        var trie = new PhraseTrie();
        foreach (var (phrases, setting) in Settings)
        {
            Add(trie, phrases.Split('|'), new PhraseCue(CueKind.Setting) { Setting = setting });
        }

        foreach (var state in Enum.GetValues<PersonalState>())
        {
            foreach (var phrase in StateTable.PhrasesOf(state))
            {
                trie.Add(phrase.TrimStart('!'), new PhraseCue(CueKind.State) { State = state, IsOpposite = phrase[0] == '!' });
            }
        }

        // What stands in several tables steers first, narrows second, and is mere filler last.
        var cues = TableRow.ReadEmbedded("cues.tsv", "criteria").ToLookup(row => Enum.Parse<CueKind>(row["class"], ignoreCase: true));
        foreach (var kind in cues.Where(kind => kind.Key != CueKind.Filler))
        {
            Add(trie, kind.SelectMany(row => row.List("phrases")), new PhraseCue(kind.Key));
        }

        foreach (var row in TableRow.ReadEmbedded("qualifiers.tsv", "criteria"))
        {
            var qualifier = new Qualifier(Enum.Parse<QualifierKind>(row["kind"]), row["name"]);
            Add(trie, row.List("words").Prepend(row["name"]), new PhraseCue(CueKind.Qualifier) { Qualifier = qualifier });
        }

        foreach (var row in TableRow.ReadEmbedded("sites.tsv", "criteria"))
        {
            var cue = new PhraseCue(CueKind.Site)
            {
                Qualifier = new Qualifier(QualifierKind.Extent, row["name"]),
                SiteDisease = row["disease"].Length == 0 ? null : Lexicon.InUse.Get(row["disease"]),
            };
            Sites.Add(cue.Qualifier);
            Add(trie, row.List("words").Prepend(row["name"]), cue);
        }

        Add(trie, cues[CueKind.Filler].SelectMany(row => row.List("phrases")), new PhraseCue(CueKind.Filler));

        return trie.Freeze();
    }

    private static void Add(PhraseTrie trie, IEnumerable<string> phrases, PhraseCue cue)
    {
        foreach (var phrase in phrases)
        {
            trie.Add(phrase, cue);
        }
    }
}
