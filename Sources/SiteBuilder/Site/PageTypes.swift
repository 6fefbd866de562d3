/// Every page type, so that all templates are checked before anything is rendered.
enum PageTypes {
  static let all: [any PageView.Type] = [
    HomePage.self, RolePage.self, RoleIndexPage.self, ComparePage.self, ChangesPage.self, FAQIndexPage.self, FAQPage.self,
    RequirementsPage.self, OrganizationPage.self, ProsePage.self,
    PolicyPage.self, PolicyIndexPage.self, RecognitionPage.self, RecognitionIndexPage.self, ProgramPage.self, ProgramIndexPage.self,
    PathwayPage.self, PathwayIndexPage.self, CareerMapPage.self,
    GlossaryPage.self, ImpactPage.self,
    IndexPage.self, SearchPage.self, AlphabetPage.self, NotFoundPage.self, RedirectPage.self,
    MicroCredentialPage.self, MicroCredentialIndexPage.self, RubricPage.self, RubricIndexPage.self,
    CompetencyPage.self, CompetencyIndexPage.self, CareerPlannerPage.self, BadgePage.self, VerifyPage.self, DataPage.self,
    PostingPage.self, EmbedPage.self,
  ]
}
