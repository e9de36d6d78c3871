using Trialhead.Vocabulary;

namespace Trialhead.Data.Approvals;

/// <summary>Finds the drug that a regulator's name of a substance means.</summary>
internal static class Substances
{
    private const int SuffixLength = 4; // "bevacizumab-awwb": four letters that tell biological copies apart
    private const int MostInOne = 4;

    private static readonly HashSet<string> Salts = new(StringComparer.OrdinalIgnoreCase)
    {
        "hydrochloride", "dihydrochloride", "monohydrochloride", "hydrobromide", "sodium", "disodium", "potassium", "dipotassium", "calcium",
        "magnesium", "sulfate", "sulphate", "bisulfate", "phosphate", "diphosphate", "acetate", "mesylate", "mesilate", "dimesylate", "maleate",
        "tartrate", "bitartrate", "succinate", "hemisuccinate", "fumarate", "hemifumarate", "citrate", "besylate", "besilate", "tosylate",
        "tosilate", "ditosylate", "bromide", "chloride", "lactate", "nitrate", "malate", "pamoate", "embonate", "esylate", "camsylate",
        "meglumine", "tromethamine", "lysine", "arginine", "erbumine", "tert-butylamine", "monohydrate", "dihydrate", "trihydrate",
        "hemihydrate", "anhydrous", "hydrate", "recombinant", "alafenamide", "medoxomil", "axetil", "proxetil", "etexilate", "mofetil",
    };

    /// <summary>What our own table means: a drug or, where it says so, a kind such as "influenza vaccine"; null where the vocabulary has neither.</summary>
    public static Concept? FindOwn(string substance) => Find(substance) ?? Lexicon.InUse.Find(substance, ConceptKind.DrugClass);

    /// <summary>The drug; null where the vocabulary does not have it.</summary>
    public static Concept? Find(string substance)
    {
        var name = substance.Split('(')[0].Trim();
        while (name.Length > 0)
        {
            if (Lexicon.InUse.Find(name, ConceptKind.Drug) is { } drug)
            {
                return drug;
            }

            var (space, hyphen) = (name.LastIndexOf(' '), name.LastIndexOf('-'));
            if (space > 0 && Salts.Contains(name[(space + 1)..].TrimEnd(',')))
            {
                name = name[..space].TrimEnd(',', ' ');
            }
            else if (hyphen > 0 && hyphen == name.Length - SuffixLength - 1 && name[(hyphen + 1)..].All(char.IsAsciiLetter))
            {
                name = name[..hyphen];
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The drug that several substances together are, as "sacubitril-valsartan" is one of its own; null where there is none.</summary>
    public static Concept? Whole(IReadOnlyList<string> substances) => substances.Count is < 2 or > MostInOne
        ? null
        : Orders(substances).Select(order => Find(string.Join('-', order))).FirstOrDefault(drug => drug is not null);

    private static IEnumerable<IEnumerable<string>> Orders(IReadOnlyList<string> all) => all.Count <= 1
        ? [all]
        : all.SelectMany((first, i) => Orders([.. all.Take(i), .. all.Skip(i + 1)]).Select(rest => rest.Prepend(first)));
}
