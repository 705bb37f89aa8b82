-- proposal: whether who accepts pays by bank transfer, so that his card is not charged
alter table proposal_answer add column by_transfer boolean default false not null;
