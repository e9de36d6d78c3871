using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>How long a treatment has been given, what an operation leaves for good, and what "other" leads on to.</summary>
public class ExposureTests
{
    [Theory]
    [InlineData("She takes prednisolone since 2017.", "Chronic steroid use", Verdict.NotMet)]
    [InlineData("She takes zidovudine since November 2018.", "More than 120 days of zidovudine", Verdict.NotMet)]
    [InlineData("She takes zidovudine since December 2019.", "More than 120 days of zidovudine", Verdict.Met)]
    [InlineData("She takes zidovudine.", "More than 120 days of zidovudine", Verdict.Unknown)]
    [InlineData("She takes zidovudine since 2017.", "More than ٣ months of zidovudine", Verdict.NotMet)]
    [InlineData("Zidovudine was stopped in June 2019.", "Zidovudine within ٣ months", Verdict.Met)]
    [InlineData("Renal transplant 2014.", "Subjects with solid organ transplantation", Verdict.NotMet)]
    [InlineData("Pacemaker 2014.", "Pacemaker", Verdict.NotMet)]
    [InlineData("Hernia repair 2014.", "Surgery", Verdict.Unknown)]
    [InlineData("She takes efavirenz.", "Nevirapine or any other non-nucleoside reverse transcriptase inhibitor", Verdict.NotMet)]
    [InlineData("She has psoriatic arthritis.", "Gout or another arthritis", Verdict.NotMet)]
    [InlineData("She has psoriatic arthritis.", "Another arthritis", Verdict.Unknown)]
    [InlineData("She has colon polyps.", "Pancreatitis or another gastrointestinal disease", Verdict.Unknown)]
    [InlineData("Basal cell carcinoma 2018.", "Cancer", Verdict.Unknown)]
    public void Judge_Exclusion(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, $"A 58-year-old woman. {note}", line));

    [Theory]
    [InlineData("She takes methotrexate since 2017.", "Methotrexate for at least 3 months", Verdict.Met)]
    [InlineData("She takes methotrexate since December 2019.", "Methotrexate for at least 3 months", Verdict.NotMet)]
    [InlineData("Renal transplant 2014.", "Kidney transplant recipients", Verdict.Met)]
    [InlineData("Splenectomy 2014.", "Splenectomy more than 6 months ago", Verdict.Met)]
    [InlineData("She never had a splenectomy.", "Splenectomy more than 6 months ago", Verdict.NotMet)]
    [InlineData("She never had a splenectomy.", "Undergoing splenectomy", Verdict.Unknown)]
    public void Judge_Inclusion(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, $"A 58-year-old woman. {note}", line));
}
