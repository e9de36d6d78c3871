using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Data.Fhir.Records;
using Trialhead.Data.Patients;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;
using static Trialhead.Tests.Support.FhirBundles;

namespace Trialhead.Tests.Fhir;

public class FhirPatientReaderTests
{
    private static Patient Read(params string[] resources)
    {
        Assert.True(PatientFile.Read(Of(resources)).Succeeded(out var patient, out var problem), problem?.ToString());
        return patient;
    }

    private static string Status(string code) => Coded("", "http://terminology.hl7.org/CodeSystem/condition-status", code);

    private static string Positive(string word) => $"\"valueCodeableConcept\":{Coded(word)}";

    [Fact]
    public void The_person_is_who_the_record_says()
    {
        var read = Read();
        Assert.Equal(("p1", Sex.Female, new PartialDate(1965, 3)), (read.Id, read.Sex, read.BirthDate));
        Assert.Equal(("Leeds", "GB"), (read.Place?.City, read.Place?.Country));
        Assert.Empty(read.Facts);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(",\"deceasedBoolean\":false", false)]
    [InlineData(",\"deceasedBoolean\":true", true)]
    [InlineData(",\"deceasedDateTime\":\"2026-02-02\"", true)]
    public void Who_has_died_is_said(string more, bool hasDied)
    {
        var record = $"{{\"resourceType\":\"Patient\",\"id\":\"p1\"{more}}}";
        Assert.True(PatientFile.Read(Encoding.UTF8.GetBytes(record)).Succeeded(out var patient, out var problem), problem?.ToString());
        Assert.Equal(hasDied, patient.HasDied);
    }

    [Fact]
    public void What_somebody_is_treated_for_comes_first()
    {
        string Illness(string name, int year) => $$"""{"resourceType":"Condition","code":{{Coded(name)}},"onsetDateTime":"{{year}}"}""";
        var read = Read(Illness("Asthma", 1990), Illness("Breast cancer", 2018), Illness("Gout", 2020), Illness("Anemia", 2010));
        Assert.Equal(["Breast cancer", "Gout", "Anemia", "Asthma"], read.Facts.OfType<ConditionFact>().Select(illness => illness.Name));
    }

    [Theory]
    [InlineData("Primary malignant neoplasm of female left breast (disorder)", "breast-cancer")]
    [InlineData("Chronic congestive heart failure (disorder)", "heart-failure")]
    [InlineData("Asthma", "asthma")]
    public void An_illness_is_found_under_its_coded_name(string display, string concept)
    {
        var fact = Assert.Single(Read($$"""{"resourceType":"Condition","code":{{Coded(display)}},"onsetDateTime":"2019-02-03T10:00:00Z"}""").Facts.OfType<ConditionFact>());
        var named = Lexicon.BuiltIn.Find(fact.Name, ConceptKind.Condition);
        Assert.True(named is not null && Lexicon.BuiltIn.IsA(named, Lexicon.BuiltIn.Get(concept)!), fact.Name);
        Assert.Equal(new PartialDate(2019, 2, 3), fact.Date);
        Assert.Equal("/entry/1/resource", fact.Provenance.Pointer);
    }

    [Fact]
    public void What_is_refuted_is_denied_and_what_is_uncertain_is_silence()
    {
        string Asthma(string status) => $$"""{"resourceType":"Condition","verificationStatus":{{Status(status)}},"code":{{Coded("Asthma")}} }""";
        Assert.Equal(Presence.Absent, Assert.Single(Read(Asthma("refuted")).Facts).Presence);
        Assert.Empty(Read(Asthma("entered-in-error"), Asthma("provisional")).Facts);
    }

    [Fact]
    public void An_illness_that_is_over_is_told_as_over()
    {
        var fact = (ConditionFact)Assert.Single(Read($$"""{"resourceType":"Condition","clinicalStatus":{{Status("resolved")}},"code":{{Coded("Pneumonia")}},"abatementDateTime":"2020-01"}""").Facts);
        Assert.True(fact.IsOver);
        Assert.Equal(new PartialDate(2020, 1), fact.Ended);
    }

    [Fact]
    public void A_history_of_an_operation_is_the_operation()
    {
        var fact = Assert.IsType<TreatmentFact>(Assert.Single(Read($$"""{"resourceType":"Condition","code":{{Coded("History of appendectomy")}} }""").Facts));
        Assert.Equal("appendectomy", fact.Name, ignoreCase: true);
    }

    [Fact]
    public void The_latest_stage_is_that_of_the_cancer()
    {
        var read = Read(
            $$"""{"resourceType":"Condition","code":{{Coded("Malignant neoplasm of breast")}} }""",
            Loinc("21908-9", $"\"valueCodeableConcept\":{Coded("", "http://cancerstaging.org", "2B")}", "2024-01-01"),
            Loinc("21902-2", $"\"valueCodeableConcept\":{Coded("Stage 3A (qualifier value)")}", "2025-01-01"));
        Assert.Equal("3A", Assert.Single(read.Facts.OfType<ConditionFact>()).Stage);
    }

    [Fact]
    public void Values_keep_their_unit_and_the_laboratorys_limit()
    {
        var fact = Assert.IsType<MeasurementFact>(Assert.Single(Read(Loinc(
            "1742-6", """ "valueQuantity":{"value":62,"code":"U/L","system":"http://unitsofmeasure.org"},"referenceRange":[{"high":{"value":40,"code":"U/L"}}] """)).Facts));
        Assert.Equal(("alanine aminotransferase", new Quantity(62, "U/L"), 40d), (fact.Name, fact.Value, fact.UpperLimitOfNormal));
        Assert.Equal(new PartialDate(2026, 5, 1), fact.Date);
    }

    [Theory]
    [InlineData("Leukocytes [#/volume] in Blood by Automated count", "white-cell-count")]
    [InlineData("Ferritin [Mass/volume] in Serum or Plasma", "ferritin")]
    public void A_name_of_LOINC_is_understood_without_its_code(string display, string analyte)
    {
        var value = $$"""{"resourceType":"Observation","status":"final","code":{{Coded(display, "urn:local")}},"valueQuantity":{"value":5,"unit":"10*9/L"} }""";
        var fact = Assert.IsType<MeasurementFact>(Assert.Single(Read(value).Facts));
        Assert.Equal(analyte, Lexicon.BuiltIn.Find(fact.Name, ConceptKind.Analyte)?.Id);
    }

    [Fact]
    public void Sugar_in_urine_is_not_sugar_in_blood()
    {
        var value = $$"""{"resourceType":"Observation","status":"final","code":{{Coded("Glucose [Mass/volume] in Urine by Test strip", "urn:local")}},"valueQuantity":{"value":5,"unit":"mg/dL"} }""";
        Assert.Empty(Read(value).Facts);
    }

    [Theory]
    [InlineData("Suspected lung cancer")]
    [InlineData("Disorder of the flux capacitor")]
    public void What_is_suspected_or_unheard_of_is_silence(string display) =>
        Assert.Empty(Read($$"""{"resourceType":"Condition","code":{{Coded(display)}} }""").Facts);

    [Fact]
    public void Of_values_measured_again_the_latest_stands()
    {
        var read = Read(Loinc("718-7", "\"valueQuantity\":{\"value\":9,\"code\":\"g/dL\"}", "2026-04-01"), Loinc("718-7", "\"valueQuantity\":{\"value\":11,\"code\":\"g/dL\"}", "2025-04-01"));
        Assert.Equal(9, Assert.IsType<MeasurementFact>(Assert.Single(read.Facts)).Value.Value);
    }

    [Fact]
    public void A_value_in_a_unit_that_nobody_knows_is_left_out() =>
        Assert.Empty(Read(Loinc("718-7", "\"valueQuantity\":{\"value\":9,\"unit\":\"spoons\"}")).Facts);

    [Fact]
    public void Blood_pressure_has_two_parts()
    {
        var parts = """ "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":130,"code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":85,"code":"mm[Hg]"}}] """;
        Assert.Equal([("systolic blood pressure", 130d), ("diastolic blood pressure", 85d)], Read(Loinc("85354-9", parts)).Facts.Cast<MeasurementFact>().Select(fact => (fact.Name, fact.Value.Value)));
    }

    [Fact]
    public void Performance_status_is_a_grade() =>
        Assert.Equal((PerformanceScale.Ecog, 1), Assert.Single(Read(Loinc("89247-1", "\"valueInteger\":1")).Facts.OfType<PerformanceFact>()) is var grade ? (grade.Scale, grade.Grade) : default);

    [Theory]
    [InlineData("Positive (qualifier value)", Presence.Present)]
    [InlineData("Negative", Presence.Absent)]
    public void A_receptor_is_found_or_found_missing(string answer, Presence presence) =>
        Assert.Equal(presence, Assert.Single(Read(Loinc("85337-4", Positive(answer))).Facts.OfType<BiomarkerFact>()).Presence);

    [Fact]
    public void An_answer_about_something_else_tells_no_illness()
    {
        var odd = $$"""{"resourceType":"Observation","status":"final","code":{{Coded("Margin involvement in Breast tumor")}},{{Positive("Uninvolved by invasive carcinoma")}} }""";
        var negative = $$"""{"resourceType":"Observation","status":"final","code":{{Coded("Status of invasion by tumor")}},{{Positive("Negative")}} }""";
        Assert.Empty(Read(odd, negative).Facts);
    }

    [Theory]
    [InlineData("Never smoker", Presence.Absent)]
    [InlineData("Current every day smoker", Presence.Present)]
    public void Whether_the_person_smokes_is_read(string answer, Presence presence) =>
        Assert.Equal([presence], Read(Loinc("72166-2", Positive(answer))).Facts.OfType<ConditionFact>().Select(fact => fact.Presence).Distinct());

    [Theory]
    [InlineData("LA9633-4", Presence.Present)]
    [InlineData("LA9634-2", Presence.Absent)]
    public void A_gene_with_a_variant_is_a_marker(string found, Presence presence)
    {
        var value = $$"""
            "valueCodeableConcept":{{Coded("", "http://loinc.org", found)}},"component":[{"code":{{Coded("", "http://loinc.org", "48018-6")}},"valueCodeableConcept":{{Coded("BRCA1", "http://www.genenames.org")}} }]
            """;
        var fact = Assert.IsType<BiomarkerFact>(Assert.Single(Read(Loinc("69548-6", value)).Facts));
        Assert.Equal(("BRCA1 mutation", presence), (fact.Name, fact.Presence));
    }

    [Fact]
    public void A_combination_is_each_of_its_medicines()
    {
        var read = Read($$"""{"resourceType":"MedicationRequest","status":"active","intent":"order","authoredOn":"2026-01-02","medicationCodeableConcept":{{Coded("Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet")}} }""");
        Assert.Contains(read.Facts, fact => fact is TreatmentFact { Name: "Acetaminophen", IsOngoing: true, Date.Year: 2026 });
        Assert.Contains(read.Facts, fact => fact is TreatmentFact treatment && treatment.Name.StartsWith("oxyCODONE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not-taken", Presence.Absent, false, false)]
    [InlineData("completed", Presence.Present, true, false)]
    [InlineData("active", Presence.Present, false, true)]
    public void A_statement_says_whether_a_medicine_is_taken(string status, Presence presence, bool isOver, bool isOngoing)
    {
        var fact = (TreatmentFact)Assert.Single(Read($$"""{"resourceType":"MedicationStatement","status":"{{status}}","medicationCodeableConcept":{{Coded("letrozole Oral Product")}} }""").Facts);
        Assert.Equal(("letrozole", presence, isOver, isOngoing), (fact.Name, fact.Presence, fact.IsOver, fact.IsOngoing));
    }

    [Fact]
    public void A_medicine_is_found_behind_a_reference()
    {
        var read = Read(
            """{"resourceType":"Medication","id":"m1","code":{"text":"cisplatin"}}""",
            """{"resourceType":"MedicationAdministration","status":"completed","medicationReference":{"reference":"Medication/m1"},"effectivePeriod":{"start":"2025-01-01","end":"2025-02-01"}}""");
        var fact = (TreatmentFact)Assert.Single(read.Facts);
        Assert.Equal(("cisplatin", new PartialDate(2025, 2, 1)), (fact.Name, fact.Ended));
    }

    [Fact]
    public void What_was_never_given_or_done_is_silence() =>
        Assert.Empty(Read(
            $$"""{"resourceType":"MedicationRequest","status":"cancelled","intent":"order","medicationCodeableConcept":{{Coded("cisplatin")}} }""",
            $$"""{"resourceType":"Procedure","status":"not-done","code":{{Coded("Appendectomy")}} }""",
            $$"""{"resourceType":"Immunization","status":"not-done","vaccineCode":{{Coded("Influenza, seasonal")}} }""").Facts);

    [Fact]
    public void No_known_allergies_deny_all_of_them()
    {
        var fact = Assert.IsType<IntoleranceFact>(Assert.Single(Read($$"""{"resourceType":"AllergyIntolerance","code":{{Coded("No known allergy (situation)", code: "716186003")}} }""").Facts));
        Assert.Equal((IntoleranceFact.Anything, Presence.Absent), (fact.Name, fact.Presence));
    }

    [Fact]
    public void An_allergy_names_its_substance() =>
        Assert.Equal("penicillin", Assert.IsType<IntoleranceFact>(Assert.Single(Read($$"""{"resourceType":"AllergyIntolerance","code":{{Coded("Allergy to penicillin")}} }""").Facts)).Name);

    [Fact]
    public void An_illness_of_a_relative_is_the_relatives() =>
        Assert.IsType<FamilyHistoryFact>(Assert.Single(Read(
            $$"""{"resourceType":"FamilyMemberHistory","status":"completed","relationship":{{Coded("mother")}},"condition":[{"code":{{Coded("Malignant tumor of ovary")}} }]}""").Facts));

    [Fact]
    public void Every_code_of_a_value_or_score_has_a_name_of_the_vocabulary()
    {
        string[] others = ["stage group", "genetic variant", "gene studied", "smoking status", "pregnancy status", "positive", "negative", "present", "absent"];
        var unknown = FhirWords.KnownCodes.Where(row => row.System == "loinc" && !others.Contains(row.Name) && Lexicon.BuiltIn.Find(row.Name) is null
            && !row.Name.EndsWith("performance status", StringComparison.Ordinal));
        Assert.Equal([], unknown.Select(row => $"{row.Code} {row.Name}"));
    }

    [Fact]
    public void Synthetic_and_real_world_bundles_are_read_and_mostly_understood()
    {
        var facts = new List<Fact>();
        foreach (var archive in new[] { "fhir/synthea.zip", "fhir/mcode-bundles.zip" })
        {
            using var zip = ZipFile.OpenRead(SharedData.Require(archive));
            foreach (var entry in zip.Entries.Where((entry, i) => i % 3 == 0 && entry.Name.EndsWith(".json", StringComparison.Ordinal)))
            {
                using var bytes = new MemoryStream();
                entry.Open().CopyTo(bytes);
                if (Regex.Count(Encoding.UTF8.GetString(bytes.ToArray()), "\"resourceType\" *: *\"Patient\"") != 1)
                {
                    continue; // an example of resources alone, or of two people
                }

                Assert.True(PatientFile.Read(bytes.ToArray()).Succeeded(out var read, out var problem), $"{entry.Name}: {problem}");
                facts.AddRange(read.Facts);
            }
        }

        Assert.InRange(facts.OfType<MeasurementFact>().Count(), 800, int.MaxValue);
        Assert.InRange(facts.OfType<ConditionFact>().Count(), 300, int.MaxValue);
        Assert.All(facts.OfType<MeasurementFact>(), value => Assert.NotNull(Lexicon.BuiltIn.Find(value.Name, ConceptKind.Analyte)));
    }
}
