using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Translation;

/// <summary>Words that have something in common on which the order of Spanish words hangs; from <c>data/pages/spanish-traits.tsv</c>.</summary>
internal sealed class WordTrait
{
    /// <summary>Parts of the body, which stand in lists before one noun: "heart, lung or kidney disease".</summary>
    public static readonly WordTrait Organ = new("organ");

    /// <summary>What a number or letter follows in both languages: "type 1".</summary>
    public static readonly WordTrait Numbered = new("numbered");

    /// <summary>What contains something: "aspirin containing products".</summary>
    public static readonly WordTrait Carrier = new("carrier");

    /// <summary>Whom a clause may be about.</summary>
    public static readonly WordTrait Person = new("person");

    /// <summary>Units of time.</summary>
    public static readonly WordTrait Time = new("time");

    private readonly FrozenSet<string> _words;

    private WordTrait(string name) => _words = TableRow.ReadEmbedded("spanish-traits.tsv", "pages").Where(row => row["trait"] == name).SelectMany(row => row.List("words")).ToFrozenSet();

    /// <summary>Whether a word has it.</summary>
    public bool Has(BilingualWord word) => _words.Contains(word.English);
}
