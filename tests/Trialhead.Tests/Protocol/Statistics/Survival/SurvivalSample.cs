using System.Globalization;

namespace Trialhead.Tests.Protocol.Statistics.Survival;

/// <summary>Published survival data of the R package survival, ascending in time; of it only what is tested.</summary>
/// <remarks>TIME/GROUP, then the stratum if any as a digit (a dash if unknown); + after a censored time.</remarks>
internal sealed record SurvivalSample(double[] Times, bool[] Events, byte[] Arms, byte[] Strata)
{
    /// <summary>aml: 1 is maintenance chemotherapy, 2 none.</summary>
    public static SurvivalSample Aml { get; } = Read("""
        9/1 13/1 13+/1 18/1 23/1 28+/1 31/1 34/1 45+/1 48/1 161+/1
        5/2 5/2 8/2 8/2 12/2 16+/2 23/2 27/2 30/2 33/2 43/2 45/2
        """);

    /// <summary>ovarian: the two treatments.</summary>
    public static SurvivalSample Ovarian { get; } = Read("""
        59/1 115/1 156/1 421+/2 431/1 448+/1 464/2 475/2 477+/1 563/2 638/1 744+/2 769+/2 770+/2 803+/1 855+/1 1040+/1
        1106+/1 1129+/2 1206+/2 1227+/2 268/1 329/1 353/2 365/2 377+/2
        """);

    /// <summary>lung: 1 men, 2 women; the stratum is the performance status (ECOG).</summary>
    public static SurvivalSample Lung { get; } = Read("""
        5/20 11/10 11/11 11/12 12/12 13/11 13/12 15/10 26/12 30/12 31/10 53/10 53/12 54/12 59/11 60/11 60/21 61/22
        62/21 65/10 65/12 71/1- 79/21 81/12 81/20 88/11 88/11 92+/22 92/11 93/12 95/11 95/22 105+/22 105/12 107/11
        107/22 110/11 116/11 118/13 122/22 131/11 132/11 132/12 135/11 142/11 144/11 145/21 145/22 147/10 153/22
        156/11 156/12 163/11 163/11 163/12 166/12 166/20 167/21 170/11 173+/21 174+/11 175+/20 175/11 176/10 177+/21
        177/12 179/11 179/11 180/12 181/11 181/11 182/21 183/12 185+/11 186/21 188+/11 189/10 191+/10 192+/21 194/21
        196+/11 197+/11 197/11 199/22 201/20 201/22 202+/20 202/11 203+/21 207/11 208/22 210/11 211+/22 212/12
        218/11 221+/11 222+/11 222/12 223/11 224+/20 225+/10 225+/11 226/21 229/11 230/11 235+/20 237+/11 239/11
        239/22 240+/20 243+/21 245/21 246/10 252+/20 259+/10 266+/20 267/10 268/21 269+/20 269/11 270/11 272+/21
        276+/20 279+/11 283/11 284+/10 284/11 285/10 285/22 286/10 288/12 291/12 292+/12 292+/20 293/21 296+/21
        300+/10 301+/11 301/11 303+/11 303/10 305/21 306/11 310/11 310/22 315+/20 320/10 329/12 332+/20 337/10
        340/20 345/21 348/20 350/20 351/22 353/10 353/10 356+/21 361/22 363/11 363/21 364+/21 364/11 371/10 371/21
        376+/21 382+/20 384+/20 387/12 390/11 394/10 404+/11 413+/11 426/21 428/10 429/11 433/20 442/10 444+/10
        444/22 450/21 455/10 457/11 458+/11 460/11 473/21 477/11 511+/21 511+/22 519/11 520/21 524/12 524/21 529+/21
        533/12 543+/20 550/21 551+/22 558/10 559+/20 567/11 574/10 583/11 588+/20 613/11 624/11 641/21 643/10 654/22
        655/10 687/21 689/11 705/20 707/12 728/21 731/21 735/21 740+/21 765/21 791/10 806+/11 814/12 821+/20 840+/10
        883/10 965+/21 1010+/10 1022+/11
        """);

    /// <summary>Those whose stratum is known.</summary>
    public SurvivalSample WithKnownStratum() => Where(i => Strata[i] != byte.MaxValue);

    /// <summary>Those of one arm.</summary>
    public SurvivalSample OfArm(byte arm) => Where(i => Arms[i] == arm);

    /// <summary>One sample for each stratum.</summary>
    public IEnumerable<SurvivalSample> ByStratum() =>
        Strata.Distinct().Select(stratum => Where(i => Strata[i] == stratum));

    private SurvivalSample Where(Func<int, bool> isKept)
    {
        var kept = Enumerable.Range(0, Times.Length).Where(isKept).ToArray();
        return new(
            [.. kept.Select(i => Times[i])],
            [.. kept.Select(i => Events[i])],
            [.. kept.Select(i => Arms[i])],
            [.. kept.Select(i => Strata[i])]);
    }

    private static SurvivalSample Read(string text)
    {
        var people = (
            from word in text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            let parts = word.Split('/')
            let time = double.Parse(parts[0].TrimEnd('+'), CultureInfo.InvariantCulture)
            orderby time
            select (time, hasEvent: parts[0][^1] != '+', groups: parts[1].PadRight(2, '-'))).ToList();
        return new(
            [.. people.Select(p => p.time)],
            [.. people.Select(p => p.hasEvent)],
            [.. people.Select(p => (byte)(p.groups[0] - '1'))],
            [.. people.Select(p => p.groups[1] == '-' ? byte.MaxValue : (byte)(p.groups[1] - '0'))]);
    }
}
